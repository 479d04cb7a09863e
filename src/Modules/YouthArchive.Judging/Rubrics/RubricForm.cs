using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Rubrics;

/// <summary>A text in four languages as it stands in a form.</summary>
internal sealed class TextRow
{
    public string? Kk { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }
    public string? Mn { get; set; }

    public bool IsEmpty => Read() == LocalizedText.Empty;

    public LocalizedText Read() => new(Of(Kk), Of(Ru), Of(En), Of(Mn));

    public static IReadOnlyList<(string Language, string Shown)> Languages { get; } =
        [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English"), ("mn", "Монгол")];

    /// <summary>Name of the form field that holds a language's text.</summary>
    public static string Part(string language) => char.ToUpperInvariant(language[0]) + language[1..];

    public string? Exactly(string language) => Read().Exactly(language);

    public static TextRow Write(LocalizedText text) => new() { Kk = text.Kk, Ru = text.Ru, En = text.En, Mn = text.Mn };

    private static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}

internal sealed class LevelRow
{
    public int Value { get; set; }
    public TextRow Text { get; set; } = new();
}

internal sealed class CriterionRow
{
    public string? Key { get; set; }
    public int Weight { get; set; }
    public TextRow Title { get; set; } = new();
    public TextRow Description { get; set; } = new();
    public List<LevelRow> Levels { get; set; } = [];
    public List<string> Tracks { get; set; } = [];
    public bool Remove { get; set; }

    /// <summary>The empty row for one more: it counts once it has a key or a title.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Key) && Title.IsEmpty;
}

/// <param name="Row">Which criterion of the form; null for the whole.</param>
/// <param name="Text">English source text; shown through the localiser.</param>
internal sealed record RubricProblem(int? Row, string Text);

/// <summary>A rubric as an organiser edits it.</summary>
internal static class RubricForm
{
    public static readonly string WeightWrong = SourceText.Of("A weight is a whole number from 1 to 1000.");
    public static readonly string TitleMissing = SourceText.Of("A criterion needs a title.");
    public static readonly string KeyWrong = SourceText.Of("A key has lower-case letters, digits and hyphens, and stands there once.");
    public static readonly string NothingLeft = SourceText.Of("At least one criterion must apply to all tracks.");

    public static List<CriterionRow> Write(Rubric rubric) => [.. rubric.Criteria.Select(c => new CriterionRow
    {
        Key = c.Key,
        Weight = c.Weight,
        Title = TextRow.Write(c.Title),
        Description = TextRow.Write(c.Description),
        Levels = [.. Values(rubric.Scale).Select(v => new LevelRow { Value = v, Text = TextRow.Write(c.Levels.FirstOrDefault(l => l.Value == v)?.Text ?? LocalizedText.Empty) })],
        Tracks = [.. c.Tracks ?? []],
    }), Empty(rubric.Scale)];

    public static CriterionRow Empty(Scale scale) => new() { Levels = [.. Values(scale).Select(v => new LevelRow { Value = v })] };

    public static IEnumerable<RubricProblem> Problems(IReadOnlyList<CriterionRow> rows, IReadOnlyList<string> tracks)
    {
        var kept = rows.Select((r, i) => (Row: r, Index: i)).Where(r => Counts(r.Row)).ToList();
        foreach (var (row, index) in kept)
        {
            if (row.Weight is < 1 or > 1000)
            {
                yield return new(index, WeightWrong);
            }
            if (row.Title.IsEmpty)
            {
                yield return new(index, TitleMissing);
            }
            if (row.Key is not { Length: > 0 and <= RubricOfRecipe.KeyLength } key || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
                || kept.Exists(k => k.Index < index && k.Row.Key == key))
            {
                yield return new(index, KeyWrong);
            }
        }
        if (!kept.Exists(r => !r.Row.Tracks.Intersect(tracks).Any()))
        {
            yield return new(null, NothingLeft);
        }
    }

    /// <summary>Only what was found without problems can be read.</summary>
    public static Rubric Read(Scale scale, IReadOnlyList<CriterionRow> rows, IReadOnlyList<string> tracks) => new(scale, [.. rows.Where(Counts).Select(r => new Criterion(
        r.Key!, r.Weight, r.Title.Read(), r.Description.Read(),
        [.. r.Levels.Where(l => !l.Text.IsEmpty && l.Value >= scale.Min && l.Value <= scale.Max).OrderBy(l => l.Value).Select(l => new Level(l.Value, l.Text.Read()))],
        r.Tracks.Intersect(tracks).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } own ? own : null))]);

    private static bool Counts(CriterionRow row) => !row.Remove && !row.IsEmpty;

    // A scale of a hundred points is described at its tens.
    private static IEnumerable<int> Values(Scale scale) =>
        Enumerable.Range(scale.Min, scale.Max - scale.Min + 1).Where(v => scale.Max - scale.Min <= 10 || v % 10 == 0);
}
