using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Classes;

internal sealed record MessageLine(string Text, string Author, string ClassName, DateTime AtUtc);

/// <summary>Messages to a class. Most students have no e-mail: they find them on their own page.</summary>
internal sealed class Messages(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public const int Shown = 3;

    public async Task SendAsync(SchoolClass schoolClass, string text, string authorId, CancellationToken cancellation)
    {
        db.Add(new ClassMessage { ClassId = schoolClass.Id, AuthorId = authorId, Text = text.Trim(), AtUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(authorId, "ClassMessage.Sent", "Class", schoolClass.Id);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The newest to the classes the student is in now.</summary>
    public async Task<IReadOnlyList<MessageLine>> ToAsync(string personId, CancellationToken cancellation) =>
        await (
            from message in db.Set<ClassMessage>()
            join member in db.Set<ClassMember>() on message.ClassId equals member.ClassId
            join schoolClass in db.Set<SchoolClass>() on message.ClassId equals schoolClass.Id
            join author in db.Set<PortalUser>() on message.AuthorId equals author.Id
            where member.PersonId == personId && member.State == MemberState.In && schoolClass.EndedUtc == null
            orderby message.Id descending
            select new MessageLine(message.Text, author.DisplayName, schoolClass.Name, message.AtUtc)).Take(Shown).ToListAsync(cancellation);
}
