using System.Text;
using System.Text.RegularExpressions;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.Programmes.Certificates.Templates;

internal enum TemplateProblem
{
    None,
    Missing,
    TooLong,

    /// <summary>A place in braces that there is none of, or a brace alone.</summary>
    UnknownPlace,

    /// <summary><c>{name}</c> is to stand once, on a line of its own.</summary>
    NameNotAlone,

    /// <summary>A letter that the printed typeface lacks.</summary>
    UnknownLetter,
}

/// <param name="IsName">The line with the name: printed large.</param>
internal sealed record FilledLine(string Text, bool IsName);

/// <summary>
/// The small language of certificates: plain lines with the places <c>{name}</c>, <c>{achievement}</c>, <c>{edition}</c>, <c>{title}</c> and
/// <c>{date}</c>. A line whose place is empty is left out. There is nothing else: no conditions, no markup.
/// </summary>
internal static partial class TemplateText
{
    public const int Longest = 1000;
    public const int MostLines = 10;
    public const int HeadingLength = 60;

    public static IReadOnlyList<string> Places { get; } = ["name", "achievement", "edition", "title", "date"];

    public static TemplateProblem Check(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return TemplateProblem.Missing;
        }
        var lines = Lines(text).ToList();
        if (text.Length > Longest || lines.Count > MostLines)
        {
            return TemplateProblem.TooLong;
        }
        var bare = Place().Replace(text, m => Places.Contains(m.Groups[1].Value) ? "" : m.Value);
        if (bare.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            return TemplateProblem.UnknownPlace;
        }
        if (!HasLetters(bare))
        {
            return TemplateProblem.UnknownLetter;
        }
        return lines.Count(l => l == "{name}") == 1 && lines.Sum(l => Regex.Count(l, "{name}")) == 1 ? TemplateProblem.None : TemplateProblem.NameNotAlone;
    }

    public static TemplateProblem CheckPlain(string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? TemplateProblem.Missing
        : text.Length > longest ? TemplateProblem.TooLong
        : text.AsSpan().IndexOfAny('{', '}') >= 0 ? TemplateProblem.UnknownPlace
        : HasLetters(text) ? TemplateProblem.None : TemplateProblem.UnknownLetter;

    /// <summary>What stands in a place is put in as it is: braces within a name are no places.</summary>
    public static IReadOnlyList<FilledLine> Fill(string text, IReadOnlyDictionary<string, string> values) =>
    [
        .. Lines(text)
            .Where(l => Place().Matches(l).All(m => values.GetValueOrDefault(m.Groups[1].Value) is { Length: > 0 }))
            .Select(l => new FilledLine(Place().Replace(l, m => values[m.Groups[1].Value]), l == "{name}")),
    ];

    private static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool HasLetters(string text) =>
        text.Normalize(NormalizationForm.FormC).EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || PdfFont.Sans.Has(r) && PdfFont.SerifBold.Has(r));

    [GeneratedRegex(@"\{([a-z]{1,20})\}")]
    private static partial Regex Place();
}
