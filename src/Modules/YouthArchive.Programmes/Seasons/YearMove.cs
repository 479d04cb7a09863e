using System.Globalization;
using System.Text.RegularExpressions;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Seasons;

/// <summary>One year on: dates to the same weekday, the years in names and titles.</summary>
internal static partial class YearMove
{
    /// <summary>How many days an edition moves so that its first day is a year later, on the same weekday: whole weeks, the nearest.</summary>
    public static int Days(Edition edition)
    {
        var first = DateOnly.FromDateTime(EditionTime.In(edition.Zone, edition.EnrolmentOpensUtc));
        return (int)Math.Round((first.AddYears(1).DayNumber - first.DayNumber) / 7m, MidpointRounding.AwayFromZero) * 7;
    }

    /// <summary>«2026-2027» → «2027-2028», «2026-open» → «2027-open»; where no year stands, one more is put behind: «spring» → «spring-2».</summary>
    public static string Name(string name)
    {
        if (Year().IsMatch(name))
        {
            return Year().Replace(name, m => Next(m.Value));
        }
        return Number().Match(name) is { Success: true } last
            ? string.Create(CultureInfo.InvariantCulture, $"{name[..last.Index]}-{int.Parse(last.Groups["n"].Value, CultureInfo.InvariantCulture) + 1}")
            : name + "-2";
    }

    /// <summary>Only years that the season or the edition is named by: «since 2018» stays.</summary>
    public static LocalizedText Text(LocalizedText text, params IEnumerable<string> names)
    {
        var years = names.SelectMany(n => Year().Matches(n)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        string? Moved(string? one) => one is null ? null : Year().Replace(one, m => years.Contains(m.Value) ? Next(m.Value) : m.Value);
        return new(Moved(text.Kk), Moved(text.Ru), Moved(text.En), Moved(text.Mn));
    }

    private static string Next(string year) => (int.Parse(year, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"-(?<n>\d{1,3})$")]
    private static partial Regex Number();
}
