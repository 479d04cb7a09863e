using System.Globalization;

namespace YouthArchive.Olympiads.Items.Practice;

/// <summary>
/// Where a visitor is in a practice paper: it travels in the form and is kept nowhere. Whoever changes it changes only what they see.
/// </summary>
/// <param name="Seed">Of the variant.</param>
/// <param name="Number">Of the item before the visitor, from 1; one past the last when done.</param>
/// <param name="Marks">Hundredths of a point of the items before it; null where people would have to read.</param>
internal sealed record PracticeRun(long Seed, int Number, IReadOnlyList<int?> Marks)
{
    public const int LargestSeed = 1_000_000;

    public string Write() => string.Join(';', Marks.Select(m => m?.ToString(CultureInfo.InvariantCulture) ?? "-"));

    /// <summary>Anything that does not fit is the beginning.</summary>
    public static PracticeRun Read(long seed, int number, string? marks, int items)
    {
        var read = (marks ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(m => int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var hundredths) && hundredths <= 10_000 ? hundredths : (int?)null).ToList();
        return seed is >= 0 and < LargestSeed && number >= 1 && number <= items + 1 && read.Count == number - 1
            ? new(seed, number, read) : new(Math.Clamp(seed, 0, LargestSeed - 1), 1, []);
    }

    public PracticeRun After(int? hundredths) => this with { Number = Number + 1, Marks = [.. Marks, hundredths] };
}
