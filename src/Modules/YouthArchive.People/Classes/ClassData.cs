using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.People.Schools;

namespace YouthArchive.People.Classes;

/// <summary>Classes, schools and messages of a person, for their own download.</summary>
internal sealed class ClassData(DbContext db) : IPersonalData
{
    public string Section => "classes";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var member = await (
            from m in db.Set<ClassMember>()
            join c in db.Set<SchoolClass>() on m.ClassId equals c.Id
            join s in db.Set<School>() on c.SchoolId equals s.Id
            where m.PersonId == personId
            orderby m.JoinedUtc
            select new { School = s.Name, Class = c.Name, c.SchoolYear, State = m.State.ToString(), m.JoinedUtc, m.EndedUtc, ListKey = m.RosterKey })
            .ToListAsync(cancellation);
        var teaches = await (
            from t in db.Set<SchoolTeacher>()
            join s in db.Set<School>() on t.SchoolId equals s.Id
            where t.PersonId == personId
            select new { School = s.Name, t.AskedUtc, t.ConfirmedUtc }).ToListAsync(cancellation);
        var wrote = await db.Set<ClassMessage>().Where(m => m.AuthorId == personId).OrderBy(m => m.Id)
            .Select(m => new { m.Text, m.AtUtc }).ToListAsync(cancellation);
        return member.Count + teaches.Count + wrote.Count == 0 ? null : new { Member = member, Teaches = teaches, Messages = wrote };
    }

    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        await db.Set<ClassMember>().Where(m => m.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.Set<SchoolTeacher>().Where(t => t.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.Set<ClassMessage>().Where(m => m.AuthorId == personId).ExecuteDeleteAsync(cancellation);
    }
}
