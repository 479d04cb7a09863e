using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Entries;

/// <summary>Nobody judges a team they are, or were, a member or a mentor of.</summary>
internal sealed class MemberConflicts(DbContext db) : IConflictSource
{
    private static readonly string IsMember = SourceText.Of("You are a member of this team.");
    private static readonly string IsMentor = SourceText.Of("You are or were a mentor of this team.");
    private static readonly string WasMember = SourceText.Of("You were a member of this team.");

    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default) =>
        [.. (await OfJudgesAsync([judgeId], editionId, cancellation))[judgeId]];

    public async Task<ILookup<string, DetectedConflict>> OfJudgesAsync(
        IReadOnlyCollection<string> judgeIds, int editionId, CancellationToken cancellation = default)
    {
        var now = await db.Set<Member>().Where(m => m.EditionId == editionId && judgeIds.Contains(m.PersonId))
            .Select(m => new { m.PersonId, m.TeamId }).ToListAsync(cancellation);
        var teams = db.Set<Team>().Where(t => t.EditionId == editionId).Select(t => t.Id);
        var before = await db.Set<Departure>().Where(d => judgeIds.Contains(d.PersonId) && teams.Contains(d.TeamId))
            .Select(d => new { d.PersonId, d.TeamId }).Distinct().ToListAsync(cancellation);
        var mentored = await db.Set<TeamMentor>().Where(m => m.EditionId == editionId && judgeIds.Contains(m.PersonId))
            .Select(m => new { m.PersonId, m.TeamId }).Distinct().ToListAsync(cancellation);
        return now.Select(m => (m.PersonId, Conflict: new DetectedConflict(m.TeamId, IsMember, ConflictKind.Self)))
            .Concat(before.Except(now).Select(m => (m.PersonId, Conflict: new DetectedConflict(m.TeamId, WasMember, ConflictKind.Self))))
            .Concat(mentored.Except(now).Except(before).Select(m => (m.PersonId, Conflict: new DetectedConflict(m.TeamId, IsMentor, ConflictKind.Mentor))))
            .ToLookup(c => c.PersonId, c => c.Conflict, StringComparer.Ordinal);
    }
}
