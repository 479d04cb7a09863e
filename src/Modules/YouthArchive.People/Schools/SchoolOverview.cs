using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Schools;

internal sealed record SchoolLine(School School, int Teachers, int Waiting, int Classes, int Students);

/// <summary>Schools as organisers see them: counts, no names of students.</summary>
internal sealed class SchoolOverview(DbContext db)
{
    public const int MostShown = 100;

    /// <param name="show">Null for all, <c>new</c> for those not confirmed yet, <c>closed</c>.</param>
    public async Task<IReadOnlyList<SchoolLine>> SearchAsync(string? text, string? show, CancellationToken cancellation)
    {
        var words = SearchText.Normalise(text ?? "");
        var rows = await db.Set<School>().AsNoTracking()
            .Where(s => s.Searched.Contains(words)
                && (show != "new" || s.ConfirmedUtc == null && s.ClosedUtc == null) && (show != "closed" || s.ClosedUtc != null))
            .Select(s => new
            {
                School = s,
                Teachers = db.Set<SchoolTeacher>().Count(t => t.SchoolId == s.Id && t.ConfirmedUtc != null),
                Waiting = db.Set<SchoolTeacher>().Count(t => t.SchoolId == s.Id && t.ConfirmedUtc == null),
                Classes = db.Set<SchoolClass>().Count(c => c.SchoolId == s.Id && c.EndedUtc == null),
                Students = (from m in db.Set<ClassMember>()
                            join c in db.Set<SchoolClass>() on m.ClassId equals c.Id
                            where c.SchoolId == s.Id && c.EndedUtc == null && m.State == MemberState.In
                            select m.PersonId).Distinct().Count(),
            })
            .OrderByDescending(l => l.Waiting > 0).ThenByDescending(l => l.School.ConfirmedUtc == null && l.School.ClosedUtc == null).ThenBy(l => l.School.Name).Take(MostShown).ToListAsync(cancellation);
        return rows.ConvertAll(l => new SchoolLine(l.School, l.Teachers, l.Waiting, l.Classes, l.Students));
    }

    public Task<School?> FindAsync(int id, CancellationToken cancellation) =>
        db.Set<School>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellation);

    public static string Href(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ClassLinks.AdminSchools}/{id}");
}
