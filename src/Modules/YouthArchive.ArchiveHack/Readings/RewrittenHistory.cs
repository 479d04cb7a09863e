using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Panels;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>
/// After a force push the branch no longer leads to what it held before, but the push log names it and GitHub still has it.
/// Read once and kept, so that the judged version is shown and its commits are told late from on time.
/// </summary>
internal sealed class RewrittenHistory(DbContext db, IGitHubClient client)
{
    // The judged version first; a team that pushes by force all day must not cost more than a few requests a refresh.
    private const int HeadsARefresh = 3;

    public async Task ReadAsync(Edition edition, HandIn handIn, CancellationToken cancellation)
    {
        var reading = await db.Set<Reading>().FirstOrDefaultAsync(r => r.HandInId == handIn.Id, cancellation);
        if (handIn.RepositoryId is not { } repository || FactsMerge.Parse(reading?.Facts) is not { } facts)
        {
            return;
        }
        var report = EvidenceOf.Report(edition, facts, reading!.HeadSha, []);
        var since = new DateTimeOffset(EvidenceOf.WindowOf(edition).StartUtc).AddDays(-14);
        foreach (var head in report.UnreadHeads.Except(facts.LostHeads).OrderByDescending(h => h == report.Freeze.Sha).Take(HeadsARefresh))
        {
            if (await ReadAsync(repository, head, since, cancellation) is not { } commits)
            {
                break;
            }
            facts = commits.Count > 0
                ? facts with { Rewritten = [.. facts.Rewritten.Concat(commits).DistinctBy(c => c.Sha)] }
                : facts with { LostHeads = [.. facts.LostHeads, head] };
        }
        reading.Facts = FactsMerge.ToJson(facts);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Empty when GitHub has thrown the commits away, or when they are older than what is read; null when it cannot tell now.</summary>
    private async Task<IReadOnlyList<CommitFact>?> ReadAsync(long repository, string head, DateTimeOffset since, CancellationToken cancellation)
    {
        try
        {
            var request = new CommitRequest { Sha = head, Since = since };
            var commits = await client.Repository.Commit.GetAll(repository, request, new ApiOptions { PageSize = 100 }, cancellation);
            return [.. commits.Select(FactsMerge.Of)];
        }
        catch (Exception error) when (error is NotFoundException or ApiValidationException)
        {
            return [];
        }
        catch (ApiException)
        {
            // A pause or an outage: the next refresh asks again.
            return null;
        }
    }
}
