using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Roles;
using YouthArchive.People.Rosters;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Classes;

/// <summary>Brings a class list into a class: accounts and places for the new, names put right for the changed, in one commit.</summary>
internal sealed class Bringing(DbContext db, RoleBook roles, ILookupNormalizer normalizer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>What bringing the list in would do; nothing is written.</summary>
    public async Task<RosterPlan> PlanAsync(SchoolClass schoolClass, Roster roster, CancellationToken cancellation) =>
        RosterPlan.Of(await KnownAsync(schoolClass.Id, cancellation), roster);

    /// <summary>Does what the plan says. A list brought in twice changes nothing the second time.</summary>
    public async Task ApplyAsync(SchoolClass schoolClass, RosterPlan plan, string actorId, CancellationToken cancellation)
    {
        var role = await roles.FindOrAddAsync(PortalRoles.Student, cancellation);
        var names = await FreeNamesAsync(plan.Added, cancellation);
        foreach (var (student, userName) in plan.Added.Zip(names))
        {
            Add(schoolClass, student, userName, role.Id);
        }
        await ChangeAsync(schoolClass.Id, plan.Changed, cancellation);
        if (plan.Added.Count + plan.Changed.Count > 0)
        {
            audit.Add(actorId, "ClassList.Brought", "Class", schoolClass.Id, new { added = plan.Added.Count, changed = plan.Changed.Count });
        }
        await db.SaveChangesAsync(cancellation);
    }

    private Task<List<RosterKnown>> KnownAsync(string classId, CancellationToken cancellation) => (
        from member in db.Set<ClassMember>()
        join user in db.Set<PortalUser>() on member.PersonId equals user.Id
        where member.ClassId == classId
        select new RosterKnown(
            user.Id, user.Surname ?? "", user.GivenName ?? user.DisplayName, user.Patronymic, user.BirthYear, member.RosterKey,
            member.IsEditedByHand, member.State == MemberState.Removed || member.State == MemberState.Left)).ToListAsync(cancellation);

    // One question for all names instead of one for each; digits are drawn again for those that are taken.
    private async Task<IReadOnlyList<string>> FreeNamesAsync(IReadOnlyList<RosterStudent> students, CancellationToken cancellation)
    {
        var names = students.Select(s => UserNames.For(s.GivenName)).ToArray();
        while (true)
        {
            var wanted = names.Select(n => normalizer.NormalizeName(n)).ToList();
            var taken = (await db.Set<PortalUser>().Where(u => wanted.Contains(u.NormalizedUserName!)).Select(u => u.NormalizedUserName!)
                .ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
            var again = Enumerable.Range(0, names.Length).Where(i => !taken.Add(wanted[i]!)).ToList();
            if (again.Count == 0)
            {
                return names;
            }
            again.ForEach(i => names[i] = UserNames.For(students[i].GivenName));
        }
    }

    private void Add(SchoolClass schoolClass, RosterStudent student, string userName, string roleId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var name = new PersonName(student.Surname, student.GivenName, student.Patronymic);
        var user = new PortalUser
        {
            UserName = userName,
            NormalizedUserName = normalizer.NormalizeName(userName),
            Surname = name.Surname,
            GivenName = name.GivenName,
            Patronymic = name.Patronymic,
            DisplayName = Shown(name),
            Language = schoolClass.Language,
            BirthYear = student.BirthYear,
            IsSample = schoolClass.IsSample,
            CreatedUtc = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        db.Add(user);
        db.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = roleId });
        db.Add(new ClassMember
        {
            ClassId = schoolClass.Id,
            PersonId = user.Id,
            JoinedUtc = now,
            RosterKey = RosterKey.Of(student.Surname, student.GivenName, student.Patronymic),
        });
    }

    private async Task ChangeAsync(string classId, IReadOnlyList<RosterChange> changes, CancellationToken cancellation)
    {
        var ids = changes.Select(c => c.Known.PersonId).ToList();
        var users = await db.Set<PortalUser>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
        var members = await db.Set<ClassMember>().Where(m => m.ClassId == classId && ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, cancellation);
        foreach (var (known, student) in changes)
        {
            var (user, member) = (users[known.PersonId], members[known.PersonId]);
            Rename(user, new(student.Surname, student.GivenName, student.Patronymic ?? user.Patronymic));
            user.BirthYear = student.BirthYear ?? user.BirthYear;
            member.RosterKey = RosterKey.Of(student.Surname, student.GivenName, student.Patronymic ?? user.Patronymic);
        }
    }

    public static void Rename(PortalUser user, PersonName name)
    {
        (user.Surname, user.GivenName, user.Patronymic) = (name.Surname, name.GivenName, name.Patronymic);
        user.DisplayName = Shown(name);
    }

    // As in a class register: the surname first; the patronymic stays in the record.
    private static string Shown(PersonName name) => $"{name.Surname} {name.GivenName}";
}
