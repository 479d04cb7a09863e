using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Awards;

internal sealed class AwardClassRow
{
    public string? Key { get; set; }
    public TextRow Title { get; set; } = new();
    public int Size { get; set; } = 1;
    public bool Remove { get; set; }

    public bool Counts => !Remove && !Title.IsEmpty;
}

internal sealed class AwardRuleRow
{
    public string? Key { get; set; }
    public TextRow Title { get; set; } = new();
    public AwardKind Kind { get; set; }
    public string? Track { get; set; }
    public int Percent { get; set; }
    public TiePolicy Ties { get; set; }
    public List<AwardClassRow> Classes { get; set; } = [];
    public bool Remove { get; set; }

    /// <summary>The empty row for one more counts once it has a name.</summary>
    public bool Counts => !Remove && !Title.IsEmpty;
}

/// <param name="Row">Which rule of the form, from 0.</param>
/// <param name="Text">English source text; shown through the localiser.</param>
internal sealed record AwardProblem(int Row, string Text);

/// <summary>Award rules as an organiser edits them. What was not there before gets a key of its own: decisions are recorded by it.</summary>
internal static class AwardForm
{
    public const int Most = 30;
    public static readonly string ClassMissing = SourceText.Of("An award needs at least one place or degree with a name.");
    public static readonly string SizeWrong = SourceText.Of("How many: a whole number from 1 to 10000.");
    public static readonly string PercentWrong = SourceText.Of("Per cent of the participants: a whole number from 1 to 100.");

    public static List<AwardRuleRow> Write(AwardRules rules) => [.. rules.Rules.Select(r => new AwardRuleRow
    {
        Key = r.Key,
        Title = TextRow.Write(r.Title),
        Kind = r.Kind,
        Track = r.Track,
        Percent = r.Percent,
        Ties = r.Ties,
        Classes = [.. r.Classes.Select(c => new AwardClassRow { Key = c.Key, Title = TextRow.Write(c.Title), Size = c.Size }), new()],
    }), new AwardRuleRow { Classes = [new(), new(), new()] }];

    public static IEnumerable<AwardProblem> Problems(IReadOnlyList<AwardRuleRow> rows)
    {
        foreach (var (row, i) in rows.Select((r, i) => (r, i)).Where(r => r.r.Counts))
        {
            var classes = row.Classes.Where(c => c.Counts).ToList();
            if (classes.Count == 0)
            {
                yield return new(i, ClassMissing);
            }
            if (row.Kind != AwardKind.Special && classes.Exists(c => c.Size is < 1 or > AwardRules.MostOfClass))
            {
                yield return new(i, SizeWrong);
            }
            if (row.Kind == AwardKind.Quota && row.Percent is < 1 or > 100)
            {
                yield return new(i, PercentWrong);
            }
        }
    }

    /// <summary>Only what was found without problems can be read.</summary>
    public static AwardRules Read(IReadOnlyList<AwardRuleRow> rows, IReadOnlyList<Track> tracks)
    {
        var kept = rows.Where(r => r.Counts).ToList();
        var keys = new HashSet<string>(kept.Select(r => r.Key).OfType<string>(), StringComparer.Ordinal);
        return new([.. kept.Select(r => Read(r, KeyOf(r.Key, "award", keys), tracks))]);
    }

    private static AwardRule Read(AwardRuleRow row, string key, IReadOnlyList<Track> tracks)
    {
        var classes = row.Classes.Where(c => c.Counts).ToList();
        var keys = new HashSet<string>(classes.Select(c => c.Key).OfType<string>(), StringComparer.Ordinal);
        return new(key, row.Title.Read(), row.Kind, tracks.FirstOrDefault(t => t.Key == row.Track)?.Key,
            [.. classes.Select(c => new AwardClass(KeyOf(c.Key, "class", keys), c.Title.Read(), row.Kind == AwardKind.Special ? 0 : c.Size))],
            row.Kind == AwardKind.Quota ? row.Percent : 0, row.Ties);
    }

    private static string KeyOf(string? key, string stem, HashSet<string> taken)
    {
        if (!string.IsNullOrEmpty(key))
        {
            return key;
        }
        var number = 1;
        while (!taken.Add($"{stem}-{number}"))
        {
            number++;
        }
        return $"{stem}-{number}";
    }
}
