using System.Globalization;
using System.Text.RegularExpressions;

namespace YouthArchive.People.Rosters.Names;

/// <summary>The year out of a year or a date as people write them. The day is checked and then forgotten.</summary>
internal static partial class BirthYear
{
    private const int Youngest = 3;
    private const int Oldest = 100;

    public static (int? Year, RosterFault? Fault) Of(string text, int thisYear)
    {
        if (YearAlone().Match(text) is { Success: true } alone)
        {
            return Likely(Number(alone, "y"), thisYear);
        }
        var date = YearLast().Match(text) is { Success: true } last ? last : YearFirst().Match(text);
        if (date.Success)
        {
            var year = Century(Number(date, "y"), date.Groups["y"].Length, thisYear);
            var possible = Exists(year, Number(date, "m"), Number(date, "d"))
                || date.Groups["s"].Value == "/" && Exists(year, Number(date, "d"), Number(date, "m"));
            return possible ? Likely(year, thisYear) : (null, RosterFault.DateImpossible);
        }
        // «5 наурыз 2011 ж.»
        return InWords().Matches(text) is [var only] ? Likely(Number(only, "y"), thisYear) : (null, RosterFault.DateUnclear);
    }

    private static (int?, RosterFault?) Likely(int year, int thisYear) =>
        year <= thisYear - Youngest && year >= thisYear - Oldest ? (year, null) : (null, RosterFault.BirthYearUnlikely);

    private static int Century(int year, int digits, int thisYear) =>
        digits > 2 ? year : year + (year <= thisYear % 100 ? thisYear / 100 * 100 : thisYear / 100 * 100 - 100);

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*\.?\s*(ж|г|жыл|жылы|год|года|он|оны|г\.\s*р|ж\.\s*т)?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*(?<s>[./-])\s*(?<m>[0-9]{1,2})\s*[./-]\s*(?<y>[0-9]{4}|[0-9]{2})(?![0-9])\s*((ж|г|он)\.?|[0-9:. ]+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*(?<s>[./-])\s*(?<m>[0-9]{1,2})\s*[./-]\s*(?<d>[0-9]{1,2})(?![0-9])([T ][0-9:.+Z-]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<y>(19|20)[0-9]{2})(?![0-9])(?=.*\p{L}|(?<=\p{L}.*))", RegexOptions.CultureInvariant)]
    private static partial Regex InWords();
}
