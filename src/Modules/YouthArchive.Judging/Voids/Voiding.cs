using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Judging.Voids;

/// <summary>What is taken out, or put back: one judge's scores of an entry, or all of the judge's when no entry is named. Codes.</summary>
internal sealed record VoidedScores(string Judge, string? Entry);

/// <param name="PlaceBefore">Null: was not in the ranking.</param>
internal sealed record PlaceChange(
    string Entry, int? PlaceBefore, int? PlaceAfter, decimal? ScoreBefore, decimal? ScoreAfter, string AwardsBefore, string AwardsAfter);

/// <summary>Takes scores out of the ranking, or puts them back; first it shows what that would change.</summary>
internal sealed class Voiding(DbContext db, Journal journal, AuditTrail audit)
{
    /// <summary>The results as they would be. Nothing is written.</summary>
    public static Results Preview(JudgingView view, VoidedScores scores)
    {
        var lines = view.Book.Input.Lines;
        var kind = IsVoided(view, scores) ? JournalKind.Restored : JournalKind.Voided;
        var at = lines.Count == 0 ? default : lines[^1].AtUtc;
        return Results.Of(view.Book.Input with { Lines = [.. lines, new(lines.Count + 1, at, kind, scores.Judge, scores.Entry, null, null, 1, 1)] });
    }

    /// <summary>Every entry whose place, score or award would change; best places first.</summary>
    public static IReadOnlyList<PlaceChange> Changes(Results before, Results after)
    {
        var (old, now) = (before.Rows.ToDictionary(r => r.Entry), after.Rows.ToDictionary(r => r.Entry));
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(e => (Entry: e, Old: old.GetValueOrDefault(e), Now: now.GetValueOrDefault(e)))
            .Select(c => new PlaceChange(c.Entry, c.Old?.Place, c.Now?.Place, c.Old?.Score, c.Now?.Score, Awards(c.Old), Awards(c.Now)))
            .Where(c => c.PlaceBefore != c.PlaceAfter || c.ScoreBefore != c.ScoreAfter || c.AwardsBefore != c.AwardsAfter)
            .OrderBy(c => c.PlaceBefore ?? int.MaxValue).ThenBy(c => c.Entry, StringComparer.Ordinal)];
    }

    /// <summary>Taken out now, whether one by one or with all of the judge's.</summary>
    public static IReadOnlyList<VoidedScores> Standing(JudgingView view)
    {
        var result = new List<VoidedScores>();
        foreach (var line in view.Book.Input.Lines)
        {
            var scores = new VoidedScores(line.Judge, line.Entry);
            if (line.Kind is JournalKind.Voided or JournalKind.Restored)
            {
                result.Remove(scores);
            }
            if (line.Kind == JournalKind.Voided)
            {
                result.Add(scores);
            }
        }
        return result;
    }

    public static bool IsVoided(JudgingView view, VoidedScores scores) => Standing(view).Contains(scores);

    /// <summary>Null when there is no such judge or entry.</summary>
    public static VoidedScores? Find(JudgingView view, string? judge, string? entry) =>
        view.Codes.Values.Contains(judge) && (string.IsNullOrEmpty(entry) || view.Entries.Any(e => e.Code == entry))
            ? new(judge!, string.IsNullOrEmpty(entry) ? null : entry)
            : null;

    public async Task ApplyAsync(JudgingView view, VoidedScores scores, string organiser, string reason, CancellationToken cancellation)
    {
        var isVoided = IsVoided(view, scores);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var judge = view.Codes.First(c => c.Value == scores.Judge).Key;
        var entry = view.Entries.FirstOrDefault(e => e.Code == scores.Entry);
        await journal.AppendAsync(
            view.Edition, [new(isVoided ? JournalKind.Restored : JournalKind.Voided, judge, scores.Judge, entry?.EntryId, scores.Entry)], cancellation);
        audit.Add(organiser, isVoided ? "Scores.Restored" : "Scores.Voided", "Edition", view.Edition.Key, new { judge = scores.Judge, entry = scores.Entry }, reason);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static string Awards(ResultRow? row) => row is null ? "" : string.Join(", ", row.Awards.Select(a => $"{a.Rule}/{a.Class}").Order(StringComparer.Ordinal));
}
