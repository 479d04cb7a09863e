using System.Security.Cryptography;
using System.Text;
using YouthArchive.Judging.Rubrics;

namespace YouthArchive.Judging.Scores;

/// <summary>What a judge sends of one entry: all of it, every time.</summary>
/// <param name="Key">Made by the browser, one for each save; the same save sent again has the same key.</param>
/// <param name="SeenVersion">The version of the judgement the judge was looking at; 0 before the first save.</param>
internal sealed record ScoreSheet(string Key, int SeenVersion, IReadOnlyDictionary<string, int> Halves, string Comment, string Note)
{
    /// <summary>Null when everything in it can be stored; else the criterion or field that cannot.</summary>
    public string? Unfit(Rubric rubric) =>
        Halves.FirstOrDefault(h => rubric.Criterion(h.Key) is null || !rubric.Scale.Holds(h.Value)).Key
        ?? (Comment.Length > Judgement.TextLength ? "comment" : Note.Length > Judgement.TextLength ? "note" : null);

    public string Digest()
    {
        var text = new StringBuilder();
        foreach (var (criterion, halves) in Halves.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            text.Append(criterion).Append('=').Append(halves).Append('\n');
        }
        text.Append(Comment).Append('\0').Append(Note);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public bool SaysTheSameAs(Judgement judgement) =>
        judgement.Comment == Comment && judgement.Note == Note
        && judgement.ReadHalves() is var stored && stored.Count == Halves.Count
        && Halves.All(h => stored.TryGetValue(h.Key, out var value) && value == h.Value);
}

internal enum SaveOutcome { Saved, AlreadySaved, ChangedElsewhere, Unfit }

/// <param name="AtUtc">When it was saved; when the other change was, if there was one.</param>
/// <param name="Version">To be sent with the next save.</param>
/// <param name="Field">What cannot be stored.</param>
internal sealed record SaveResult(SaveOutcome Outcome, DateTime AtUtc, int Version, string? Field = null);
