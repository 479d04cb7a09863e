using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Results.Rankings;

/// <summary>What would be published now.</summary>
/// <param name="Waiting">Sittings with an answer that people have not read yet.</param>
/// <param name="Unmarked">Begun sittings without marks.</param>
/// <param name="BrokenLog">A log does not hold, or says something else than the fast table.</param>
internal sealed record ResultPreview(PublishedBoard Board, bool IsFrozen, int Waiting, int Unmarked, bool BrokenLog)
{
    public bool CanBePublished => Board.Results.Count > 0 && !BrokenLog && (IsFrozen || Waiting == 0 && Unmarked == 0);

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Board.Write())));
}

internal sealed class ResultPublications(
    DbContext db, PaperBoard board, ResultRulesDesk rules, MarksLog log, AuditTrail audit, IOutputCacheStore pages, TimeProvider clock)
{
    /// <summary>What is public of the edition now, by paper.</summary>
    public async Task<IReadOnlyDictionary<int, ResultPublication>> OfEditionAsync(int editionId, CancellationToken cancellation) =>
        (await db.Set<ResultPublication>().AsNoTracking().Where(p => p.EditionId == editionId && p.WithdrawnUtc == null).OrderBy(p => p.Id).ToListAsync(cancellation))
            .GroupBy(p => p.PaperId).ToDictionary(g => g.Key, g => g.Last());

    public Task<ResultPublication?> CurrentAsync(int paperId, CancellationToken cancellation) =>
        db.Set<ResultPublication>().Where(p => p.PaperId == paperId && p.WithdrawnUtc == null).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation);

    /// <param name="frozen">The board as it stood at the declared freeze.</param>
    public async Task<ResultPreview> PreviewAsync(Paper paper, bool frozen, CancellationToken cancellation)
    {
        var declared = await rules.OfAsync(paper.Id, cancellation);
        var marked = await board.OfAsync(paper.Id, cancellation);
        var windows = await db.Set<SittingWindow>().Where(w => w.PaperId == paper.Id).OrderBy(w => w.Id).Select(w => w.Id).ToListAsync(cancellation);
        var begun = await db.Set<Sitting>().CountAsync(s => windows.Contains(s.WindowId) && s.StartedUtc != null, cancellation);
        var checks = new List<(int Window, MarksCheck Check)>();
        foreach (var window in windows)
        {
            checks.Add((window, await log.CheckAsync(window, cancellation)));
        }
        return new(
            PublishedBoard.Of(FrozenBoard.Of([.. marked.Select(m => m.Scored())], declared.Rules, frozen ? declared.FreezeUtc : null), declared.Rules,
                marked.ToDictionary(m => m.SittingId, m => m.Code), StandardError(marked), [.. checks.Select(c => new LogHead(c.Window, c.Check.Lines, c.Check.Head))]),
            frozen, marked.Count(m => m.Waiting > 0), begun - marked.Count, checks.Any(c => !c.Check.Holds));
    }

    /// <param name="seen">What the organiser saw: only that is published.</param>
    public async Task<bool> PublishAsync(Paper paper, ResultPreview preview, string seen, string organiser, CancellationToken cancellation)
    {
        if (!preview.CanBePublished || preview.Digest != seen)
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (await CurrentAsync(paper.Id, cancellation) is { } before)
        {
            before.Withdraw(organiser, "Published anew.", now);
        }
        db.Add(new ResultPublication
        {
            PaperId = paper.Id,
            EditionId = paper.EditionId,
            PublishedUtc = now,
            PublishedBy = organiser,
            IsFrozen = preview.IsFrozen,
            Snapshot = preview.Board.Write(),
        });
        audit.Add(organiser, "Result.Published", nameof(Paper), paper.Id.ToString(CultureInfo.InvariantCulture),
            new { sittings = preview.Board.Results.Count, frozen = preview.IsFrozen, heads = preview.Board.Logs.Select(l => l.Head) });
        await db.SaveChangesAsync(cancellation);
        await TellAsync();
        return true;
    }

    public async Task<bool> WithdrawAsync(Paper paper, string organiser, string reason, CancellationToken cancellation)
    {
        if (await CurrentAsync(paper.Id, cancellation) is not { } current)
        {
            return false;
        }
        current.Withdraw(organiser, reason, clock.GetUtcNow().UtcDateTime);
        audit.Add(organiser, "Result.Withdrawn", nameof(Paper), paper.Id.ToString(CultureInfo.InvariantCulture), reason: reason);
        await db.SaveChangesAsync(cancellation);
        await TellAsync();
        return true;
    }

    private static double? StandardError(IReadOnlyList<MarkedSitting> marked)
    {
        var items = marked.SelectMany(m => m.Marks).GroupBy(m => m.Item, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new AnalysedItem(g.Key, g.First().Max, null, [], [])).ToList();
        return items.Count == 0 ? null : ClassicalAnalysis.Of(new(items, [.. marked.Select(m => ItemOptions.Sitting(m, null, items))])).StandardError;
    }

    // Not to be cancelled by a reader who leaves: the commit has happened.
    private async Task TellAsync()
    {
        await pages.EvictByTagAsync(CacheTags.Rankings, CancellationToken.None);
        await pages.EvictByTagAsync(CacheTags.Programmes, CancellationToken.None);
    }
}
