using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Safety;

/// <summary>Who is told about, and what counts as late.</summary>
internal static class SafetyRules
{
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);
    public const int MonthsKept = 12;

    private const int ShortestTelling = 4;
    private const int LongEnoughToLoseALetter = 6;

    /// <summary>
    /// Whether a text speaks of somebody by first or last name, in any case form. It errs to one side: a staff member too many who does not
    /// see a report does less harm than the one it tells about.
    /// </summary>
    public static bool IsNamed(string displayName, params IEnumerable<string?> texts)
    {
        var stems = SearchText.Normalise(displayName).Split(' ').Where(w => w.Length >= ShortestTelling)
            .Select(w => w.Length >= LongEnoughToLoseALetter ? w[..^1] : w).ToList();
        return texts.OfType<string>().SelectMany(t => SearchText.Normalise(t).Split(' '))
            .Any(word => stems.Exists(stem => word.StartsWith(stem, StringComparison.Ordinal)));
    }

    public static bool IsLate(SafetyReport report, DateTime now) =>
        report.AnsweredUtc is null && report.ClosedUtc is null && (report.RemindedUtc ?? report.CreatedUtc) <= now - AnswerWithin;
}
