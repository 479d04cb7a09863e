using System.Text.Json.Serialization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Awards;

[JsonConverter(typeof(JsonStringEnumConverter<AwardKind>))]
internal enum AwardKind
{
    /// <summary>So many of each class.</summary>
    Counts,

    /// <summary>A percentage of the participants, shared among the classes by a ratio.</summary>
    Quota,

    /// <summary>Given by the jury's recorded decision, whatever the score.</summary>
    Special,
}

[JsonConverter(typeof(JsonStringEnumConverter<TiePolicy>))]
internal enum TiePolicy
{
    /// <summary>Equal published scores get the same award: there are more winners then.</summary>
    Extend,

    /// <summary>Exactly so many: among equal published scores the lot decides, seeded by the journal's hash.</summary>
    Draw,
}

/// <param name="Key">Lower-case letters, digits, hyphens; unique within the rule.</param>
/// <param name="Size">How many (Counts), or the part of the ratio (Quota); 0 for a special prize.</param>
internal sealed record AwardClass(string Key, LocalizedText Title, int Size);

/// <param name="Key">Unique within the edition.</param>
/// <param name="Track">Only entries of this track; null: all.</param>
/// <param name="Percent">Of the participants, whole percent; only with Quota.</param>
internal sealed record AwardRule(
    string Key, LocalizedText Title, AwardKind Kind, string? Track, IReadOnlyList<AwardClass> Classes, int Percent = 0, TiePolicy Ties = TiePolicy.Extend)
{
    /// <summary>How many entries each class takes when nobody is equal.</summary>
    /// <remarks>
    /// Kazakhstan: winners are 45 % of the participants, shared 20 : 30 : 50; both are rounded half up and the last class takes the rest
    /// (97 participants: 44 winners, 9, 13 and 22).
    /// </remarks>
    public IReadOnlyList<int> Sizes(int participants)
    {
        if (Kind != AwardKind.Quota)
        {
            return [.. Classes.Select(c => c.Size)];
        }
        var winners = HalfUp((long)participants * Percent, 100);
        var parts = Classes.Sum(c => c.Size);
        var sizes = Classes.Select(c => HalfUp((long)winners * c.Size, parts)).ToArray();
        for (var (i, given) = (0, 0); i < sizes.Length; i++)
        {
            sizes[i] = i == sizes.Length - 1 ? winners - given : Math.Min(sizes[i], winners - given);
            given += sizes[i];
        }
        return sizes;
    }

    private static int HalfUp(long numerator, long denominator) => (int)((2 * numerator + denominator) / (2 * denominator));
}

internal sealed record AwardRules(IReadOnlyList<AwardRule> Rules)
{
    public static AwardRules None { get; } = new([]);

    public const int MostOfClass = 10_000;
    private const int KeyLength = 40;

    /// <summary>What is wrong with rules that came from outside, each with its place.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (rule, i) in (Rules ?? []).Select((r, i) => (r, i)))
        {
            foreach (var problem in ProblemsOf(rule))
            {
                yield return $"$.rules[{i}]{problem}";
            }
        }
        foreach (var twice in (Rules ?? []).GroupBy(r => r.Key).Where(g => g.Count() > 1))
        {
            yield return $"$.rules: the key '{twice.Key}' stands there twice.";
        }
    }

    private static IEnumerable<string> ProblemsOf(AwardRule rule)
    {
        if (!IsKey(rule.Key))
        {
            yield return ".key: lower-case letters, digits and hyphens are needed.";
        }
        if (rule.Title is null)
        {
            yield return ".title is missing.";
        }
        if (rule.Classes is not { Count: > 0 } || rule.Classes.Any(c => !IsKey(c.Key) || c.Title is null) || rule.Classes.DistinctBy(c => c.Key).Count() != rule.Classes.Count)
        {
            yield return ".classes: at least one is needed, each with a key of its own and a title.";
        }
        else if (rule.Kind != AwardKind.Special && rule.Classes.Any(c => c.Size is < 1 or > MostOfClass))
        {
            yield return ".classes: a size from 1 to 10000 is needed.";
        }
        if (rule.Kind == AwardKind.Quota && rule.Percent is < 1 or > 100)
        {
            yield return ".percent: a whole number from 1 to 100 is needed.";
        }
    }

    private static bool IsKey(string? key) =>
        key is { Length: > 0 and <= KeyLength } && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
