using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Schools;

/// <param name="IsConfirmed">False while the teacher waits to be let in.</param>
internal sealed record OwnSchool(School School, bool IsConfirmed)
{
    /// <summary>Classes can be opened there.</summary>
    public bool IsOpen => IsConfirmed && School.ClosedUtc is null;
}

/// <summary>Schools, and how one is registered.</summary>
internal sealed class SchoolRegister(DbContext db, RoleBook roles, AuditTrail audit, TimeProvider clock)
{
    public const int MostFound = 30;

    public async Task<IReadOnlyList<OwnSchool>> OfTeacherAsync(string personId, CancellationToken cancellation) =>
        await (
            from teacher in db.Set<SchoolTeacher>()
            join school in db.Set<School>() on teacher.SchoolId equals school.Id
            where teacher.PersonId == personId
            orderby school.Name
            select new OwnSchool(school, teacher.ConfirmedUtc != null)).AsNoTracking().ToListAsync(cancellation);

    public async Task<IReadOnlyList<School>> SearchAsync(string? region, string? text, CancellationToken cancellation)
    {
        var words = SearchText.Normalise(text ?? "");
        return await db.Set<School>().AsNoTracking()
            .Where(s => (region == null || s.Region == region) && s.Searched.Contains(words))
            .OrderBy(s => s.Name).Take(MostFound).ToListAsync(cancellation);
    }

    /// <summary>The school of the same name in the same place, if there is one: it is joined, not registered twice.</summary>
    public Task<School?> FindAlikeAsync(string region, string settlement, string name, CancellationToken cancellation)
    {
        var searched = SearchText.Normalise($"{name} {settlement}");
        return db.Set<School>().AsNoTracking().FirstOrDefaultAsync(s => s.Region == region && s.Searched == searched, cancellation);
    }

    /// <summary>The one who registers a school is its first teacher.</summary>
    public async Task<School> RegisterAsync(string region, string settlement, string name, string teacherId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var school = new School { Region = region, Settlement = settlement.Trim(), Name = name.Trim(), CreatedUtc = now };
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        db.Add(school);
        await db.SaveChangesAsync(cancellation);
        db.Add(new SchoolTeacher { SchoolId = school.Id, PersonId = teacherId, AskedUtc = now, ConfirmedUtc = now });
        await MakeTeacherAsync(teacherId, cancellation);
        audit.Add(teacherId, "School.Registered", nameof(School), SchoolId(school.Id), new { school.Region });
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return school;
    }

    /// <summary>Gives the role of a teacher to whoever lacks it; the caller saves.</summary>
    public async Task MakeTeacherAsync(string personId, CancellationToken cancellation)
    {
        var role = await roles.FindOrAddAsync(PortalRoles.Teacher, cancellation);
        if (!await db.Set<IdentityUserRole<string>>().AnyAsync(r => r.UserId == personId && r.RoleId == role.Id, cancellation))
        {
            db.Add(new IdentityUserRole<string> { UserId = personId, RoleId = role.Id });
            audit.Add(personId, "Role.Granted", "Person", personId, new { role = PortalRoles.Teacher });
        }
    }

    public static string SchoolId(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
