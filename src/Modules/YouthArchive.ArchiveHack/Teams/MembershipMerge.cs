using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Similarity.Findings;
using YouthArchive.People.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>Teams of two accounts of one person. A person is in one team of an edition: two teams are for people to sort out.</summary>
internal sealed class MembershipMerge(DbContext db, IStringLocalizer S) : IPersonalMerge
{
    public async Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        await db.Set<Member>().AnyAsync(m => m.PersonId == fromId && db.Set<Member>().Any(o => o.PersonId == toId && o.EditionId == m.EditionId), cancellation)
            ? S["Both accounts are in teams of the same hackathon. One of them has to leave its team first."].Value
            : null;

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        await db.Set<Member>().Where(m => m.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.PersonId, toId), cancellation);
        await db.Set<Departure>().Where(d => d.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(d => d.PersonId, toId), cancellation);
        await db.Set<Departure>().Where(d => d.ByPersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(d => d.ByPersonId, toId), cancellation);
        await db.Set<Invitation>().Where(i => i.ByPersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(i => i.ByPersonId, toId), cancellation);
        await db.Set<HandIn>().Where(h => h.ByPersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(h => h.ByPersonId, toId), cancellation);
        await db.Set<HandIn>().Where(h => h.ConfirmedBy == fromId).ExecuteUpdateAsync(s => s.SetProperty(h => h.ConfirmedBy, toId), cancellation);
        await db.Set<TeamMentor>().Where(m => m.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.PersonId, toId), cancellation);
        await db.Set<Merger>().Where(m => m.AskedBy == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.AskedBy, toId), cancellation);
        await db.Set<Merger>().Where(m => m.AnsweredBy == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.AnsweredBy, toId), cancellation);
        await db.Set<StoredPair>().Where(p => p.NotedBy == fromId).ExecuteUpdateAsync(s => s.SetProperty(p => p.NotedBy, toId), cancellation);
        await db.Set<WrongCode>().Where(w => w.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(w => w.PersonId, toId), cancellation);
    }
}
