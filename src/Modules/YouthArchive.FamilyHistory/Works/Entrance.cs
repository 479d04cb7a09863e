using System.Globalization;
using System.Text.RegularExpressions;
using YouthArchive.FamilyHistory.Editions;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>Which divisions somebody may enter.</summary>
internal static partial class Entrance
{
    public const int LeastGrade = 1;
    public const int MostGrade = 12;

    /// <summary>The grade a class's name tells: «9 «Ә»» is 9, «11-А» is 11. Null when it tells none.</summary>
    public static int? GradeOf(string className) =>
        FirstNumber().Match(className) is { Success: true } match
        && int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && grade is >= LeastGrade and <= MostGrade
            ? grade
            : null;

    /// <summary>All of them when the grade is not known: then the entrant answers for the choice.</summary>
    public static IReadOnlyList<Division> Open(EditionTerms terms, IReadOnlyCollection<int> grades) =>
        [.. terms.Divisions.Where(d => grades.Count == 0 || grades.Any(g => d.MinGrade <= g && g <= d.MaxGrade))];

    [GeneratedRegex(@"^\s*\d{1,2}(?!\d)")]
    private static partial Regex FirstNumber();
}
