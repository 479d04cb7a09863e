namespace YouthArchive.People.Accounts;

/// <summary>
/// How old somebody may be. Only the year of birth is ever asked for, so whoever may still be under age counts as a minor; without
/// a year the grade stands in; of whom neither is known is treated as a minor too.
/// </summary>
internal static class Age
{
    public const int OfMajority = 18;

    /// <summary>Pupils begin the first grade at six: in the calendar year of grade g they may be as young as g + 5.</summary>
    private const int BeforeFirstGrade = 5;

    public static bool IsMinor(int? birthYear, int? grade, int thisYear) => Youngest(birthYear, grade, thisYear) < OfMajority;

    /// <summary>Most pupils turn seven in the year in which they begin the first grade.</summary>
    public static int LikelyBirthYear(int schoolYear, int grade) => schoolYear - grade - 6;

    /// <summary>The youngest the person can be this year, in whole years; 0 when nothing is known.</summary>
    public static int Youngest(int? birthYear, int? grade, int thisYear) =>
        birthYear is { } born ? thisYear - born - 1
        : grade is { } inGrade ? inGrade + BeforeFirstGrade
        : 0;
}
