namespace YouthArchive.People.Classes;

/// <summary>Which school year runs: it turns in July, so that a class opened in the summer is one of the coming year.</summary>
internal static class SchoolYears
{
    private const int FirstMonth = 7;

    /// <summary>The calendar year in which the school year of this day begins.</summary>
    public static int Of(DateTime utc) => utc.Month < FirstMonth ? utc.Year - 1 : utc.Year;
}
