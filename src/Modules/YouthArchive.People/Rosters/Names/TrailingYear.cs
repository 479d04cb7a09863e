using System.Text.RegularExpressions;

namespace YouthArchive.People.Rosters.Names;

/// <summary>A year or date of birth written behind the name in the same cell, as people paste it: «Ғабит Ерасыл 2011», «Ғабит Ерасыл, 05.03.2011 ж.».</summary>
internal static partial class TrailingYear
{
    /// <returns>The name and what is written behind it; the cell alone where that is no likely year, so that it is spoken of.</returns>
    public static IReadOnlyList<string> Part(string cell, int thisYear) =>
        Behind().Match(cell) is { Success: true } match && BirthYear.Of(match.Groups["born"].Value, thisYear).Year is not null
            ? [match.Groups["name"].Value, match.Groups["born"].Value]
            : [cell];

    [GeneratedRegex(
        @"^(?<name>.*\p{L}.*?)[\s,;(]+(?<born>([0-9]{1,2}\s*[./-]\s*[0-9]{1,2}\s*[./-]\s*)?[0-9]{4})\s*(ж|г|жыл|жылы|год|года|он|оны|г\.\s*р|ж\.\s*т)?[.)]*\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
