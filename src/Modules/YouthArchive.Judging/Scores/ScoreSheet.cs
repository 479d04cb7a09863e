using System.Security.Cryptography;
using System.Text;
using YouthArchive.Judging.Rubrics;

namespace YouthArchive.Judging.Scores;

/// <summary>What a judge sends of one entry: all of it, every time.</summary>
/// <param name="Key">Made by the browser, one for each save; the same save sent again has the same key.</param>
/// <param name="SeenVersion">The version of the judgement the judge was looking at; 0 before the first save.</param>
/// <param name="TakenBack">Criteria whose score the judge takes back; one that is only missing keeps its score.</param>
/// <param name="SaysNoConflict">The judge declares to have no conflict of interest with the entry.</param>
internal sealed record ScoreSheet(
    string Key, int SeenVersion, IReadOnlyDictionary<string, int> Halves, string Comment, string Note,
    IReadOnlyList<string>? TakenBack = null, bool SaysNoConflict = false)
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
        foreach (var criterion in (TakenBack ?? []).Order(StringComparer.Ordinal))
        {
            text.Append(criterion).Append("=\n");
        }
        text.Append(Comment).Append('\0').Append(Note).Append(SaysNoConflict ? "\0no conflict" : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public bool SaysTheSameAs(Judgement judgement) =>
        judgement.Comment == Comment && judgement.Note == Note
        && judgement.ReadHalves() is var stored && stored.Count == Halves.Count
        && Halves.All(h => stored.TryGetValue(h.Key, out var value) && value == h.Value);
}

/// <summary>What is to happen with a judge's entry besides saving the sheet.</summary>
internal enum WritingEnd
{
    Save,

    /// <summary>Declared done.</summary>
    Finish,

    /// <summary>Left for later, with a reason.</summary>
    PutOff,

    /// <summary>«Done» is taken back.</summary>
    Reopen,

    /// <summary>The last change of a score in this phase is taken back.</summary>
    Undo,
}

/// <summary>One judge writes about one entry.</summary>
/// <param name="Sheet">Null with <see cref="WritingEnd.Reopen"/> and <see cref="WritingEnd.Undo"/>.</param>
internal sealed record Writing(int EditionId, string EntryCode, string JudgeId, ScoreSheet? Sheet, WritingEnd End, string? Reason = null);

internal enum SaveOutcome
{
    Saved,
    AlreadySaved,

    /// <summary>Another window saved meanwhile; nothing was overwritten.</summary>
    ChangedElsewhere,
    Unfit,

    /// <summary>Saved, but not done: a criterion has no score yet.</summary>
    Incomplete,

    /// <summary>The judge has not declared to have no conflict of interest; nothing was saved.</summary>
    Unconfirmed,
    NothingToUndo,

    /// <summary>The phase does not allow scoring.</summary>
    Closed,

    /// <summary>A conflict of interest stands.</summary>
    Barred,

    /// <summary>Not a judge of the edition, not an entry of the judge's, or nothing to judge there yet.</summary>
    NotFound,
}

/// <param name="AtUtc">When it was saved; when the other change was, if there was one.</param>
/// <param name="Version">To be sent with the next save.</param>
/// <param name="Field">What cannot be stored, or has no score yet.</param>
/// <param name="Stored">What stands, where it is not what was sent.</param>
internal sealed record SaveResult(SaveOutcome Outcome, DateTime AtUtc, int Version = 0, string? Field = null, ScoreSheet? Stored = null)
{
    public bool IsTaken => Outcome is SaveOutcome.Saved or SaveOutcome.AlreadySaved or SaveOutcome.Incomplete or SaveOutcome.NothingToUndo;
}
