using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Entries;

/// <summary>
/// Nobody judges a repository they have written to. A judge is known by the logins they gave as a member of any team, this year's or an
/// earlier one; a judge who never gave one cannot be found this way.
/// </summary>
internal sealed class ContributorConflicts(DbContext db) : IConflictSource
{
    private static readonly string HasContributed = SourceText.Of("You have written to this team's repository.");

    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default) =>
        [.. (await OfJudgesAsync([judgeId], editionId, cancellation))[judgeId]];

    public async Task<ILookup<string, DetectedConflict>> OfJudgesAsync(
        IReadOnlyCollection<string> judgeIds, int editionId, CancellationToken cancellation = default)
    {
        var logins = await db.Set<Member>().Where(m => judgeIds.Contains(m.PersonId) && m.GitHubLogin != null)
            .Select(m => new { m.PersonId, Login = m.GitHubLogin! }).Distinct().ToListAsync(cancellation);
        var found = new List<(string Judge, DetectedConflict Conflict)>();
        foreach (var one in logins)
        {
            var teams = await MentioningAsync(editionId, one.Login, cancellation);
            found.AddRange(teams.Where(t => Wrote(FactsMerge.Parse(t.Facts), one.Login))
                .Select(t => (one.PersonId, new DetectedConflict(t.TeamId, HasContributed, ConflictKind.Contributor))));
        }
        return found.Distinct().ToLookup(f => f.Judge, f => f.Conflict, StringComparer.Ordinal);
    }

    // The database looks for the login as text; what it finds is then read properly.
    private async Task<List<Mentioned>> MentioningAsync(int editionId, string login, CancellationToken cancellation)
    {
        var wanted = login.Trim().ToLowerInvariant();
        return await (
            from reading in db.Set<Reading>()
            join team in db.Set<Team>() on reading.TeamId equals team.Id
            where team.EditionId == editionId && reading.Facts != null && reading.Facts.ToLower().Contains(wanted)
            select new Mentioned(reading.TeamId, reading.Facts!)).ToListAsync(cancellation);
    }

    private static bool Wrote(RepositoryFacts? facts, string login)
    {
        var wanted = login.Trim();
        return facts is not null && (
            (facts.Commits ?? []).Concat(facts.Rewritten).Any(c => Is(c.AuthorLogin) || c.CoAuthors.Any(a => Is(a.Login)))
            || (facts.Pushes ?? []).Any(p => Is(p.Actor)));

        bool Is(string? other) => string.Equals(other, wanted, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Mentioned(string TeamId, string Facts);
}
