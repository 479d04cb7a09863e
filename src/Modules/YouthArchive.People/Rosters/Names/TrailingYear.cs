using System.Text.RegularExpressions;

namespace YouthArchive.People.Rosters.Names;

/// <summary>A year or date of birth written behind the name in the same cell, as people paste it: «Ғабит Ерасыл 2011», «Ғабит Ерасыл, 05.03.2011 ж.».</summary>
internal static partial class TrailingYear
{
    /// <returns>Null where none stands there; a number that is no likely year stays where it is, to be spoken of.</returns>
    public static (string? Name, int? Year) Part(string cell, int thisYear) =>
        Behind().Match(cell) is { Success: true } match && BirthYear.Of(match.Groups["born"].Value, thisYear) is { Year: { } year }
            ? (match.Groups["name"].Value, year)
            : (null, null);

    [GeneratedRegex(
        @"^(?<name>.*\p{L}.*?)[\s,;(]+(?<born>([0-9]{1,2}\s*[./-]\s*[0-9]{1,2}\s*[./-]\s*)?[0-9]{4})\s*(ж|г|жыл|жылы|год|года|он|оны|г\.\s*р|ж\.\s*т)?[.)]*\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
