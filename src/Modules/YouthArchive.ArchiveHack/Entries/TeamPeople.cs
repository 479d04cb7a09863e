using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Entries;

/// <summary>The members of teams, the leader first.</summary>
internal sealed class TeamPeople(DbContext db) : IEntryPeople
{
    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfEntriesAsync(
        IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default)
    {
        var members = await db.Set<Member>().AsNoTracking().Where(m => entryIds.Contains(m.TeamId))
            .OrderByDescending(m => m.IsLeader).ThenBy(m => m.JoinedUtc).ThenBy(m => m.Id)
            .Select(m => new { m.TeamId, m.PersonId }).ToListAsync(cancellation);
        return members.GroupBy(m => m.TeamId).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(m => m.PersonId)]);
    }
}
