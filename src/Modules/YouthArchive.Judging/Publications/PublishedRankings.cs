using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

internal enum PublicationOutcome { Published, NothingToPublish, AlreadyPublished, DecisionIsMissing }

internal sealed class PublishedRankings(DbContext db, Journal journal, AuditTrail audit, PortalEvents events, IOutputCacheStore pages, TimeProvider clock)
{
    /// <summary>The ranking that is public now; null when there is none.</summary>
    public Task<Publication?> CurrentAsync(int editionId, CancellationToken cancellation) =>
        db.Set<Publication>().Where(p => p.EditionId == editionId && p.WithdrawnUtc == null)
            .OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation);

    public Task<bool> IsPublishedAsync(int editionId, CancellationToken cancellation) =>
        db.Set<Publication>().AnyAsync(p => p.EditionId == editionId && p.WithdrawnUtc == null, cancellation);

    public Task<List<Publication>> HistoryAsync(int editionId, CancellationToken cancellation) =>
        db.Set<Publication>().AsNoTracking().Where(p => p.EditionId == editionId).OrderByDescending(p => p.Id).ToListAsync(cancellation);

    /// <summary>What the site found out after the last score goes into the journal, so that the journal alone explains the ranking.</summary>
    /// <returns>True when there was something: the view is to be opened again.</returns>
    public async Task<bool> WriteConflictsAsync(JudgingView view, CancellationToken cancellation)
    {
        if (view.Book.Unwritten.Count == 0)
        {
            return false;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await journal.AppendAsync(view.Edition, view.Book.Unwritten, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<PublicationOutcome> PublishAsync(JudgingView view, string organiser, CancellationToken cancellation)
    {
        var ranking = view.ToPublish();
        if (ranking.Rows.Count == 0)
        {
            return PublicationOutcome.NothingToPublish;
        }
        if (await IsPublishedAsync(view.Edition.Id, cancellation))
        {
            return PublicationOutcome.AlreadyPublished;
        }
        if (view.Results.AsksForDecision)
        {
            return PublicationOutcome.DecisionIsMissing;
        }
        db.Add(new Publication
        {
            EditionId = view.Edition.Id,
            PublishedUtc = clock.GetUtcNow().UtcDateTime,
            PublishedBy = organiser,
            Algorithm = Results.Algorithm,
            Snapshot = Publication.Write(ranking),
        });
        audit.Add(organiser, "Ranking.Published", "Edition", view.Edition.Key,
            new { entries = ranking.Rows.Count, judgements = ranking.Judgements, algorithm = Results.Algorithm, head = view.Book.Head });
        await db.SaveChangesAsync(cancellation);
        await TellAsync(view.Edition);
        return PublicationOutcome.Published;
    }

    /// <returns>False when nothing was public.</returns>
    public async Task<bool> WithdrawAsync(Edition edition, string organiser, string reason, CancellationToken cancellation)
    {
        if (await CurrentAsync(edition.Id, cancellation) is not { } current)
        {
            return false;
        }
        current.Withdraw(organiser, reason, clock.GetUtcNow().UtcDateTime);
        audit.Add(organiser, "Ranking.Withdrawn", "Edition", edition.Key, reason: reason);
        await db.SaveChangesAsync(cancellation);
        await TellAsync(edition);
        return true;
    }

    // Not to be cancelled by a reader who leaves: the commit has happened.
    private async Task TellAsync(Edition edition)
    {
        foreach (var tag in new[] { CacheTags.Rankings, CacheTags.Programmes, CacheTags.Content })
        {
            await pages.EvictByTagAsync(tag, CancellationToken.None);
        }
        await events.RaiseAsync(new RankingPublished(edition.Id), CancellationToken.None);
    }
}
