using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>Who may take part. Only the year of birth is known, so whoever may have the right age during the edition's first year may.</summary>
internal static class EnrolmentRules
{
    /// <param name="alone">False when a teacher enrols the person.</param>
    public static EnrolmentResult Check(Edition edition, int? birthYear, DateTime nowUtc, bool alone = true)
    {
        if (!edition.EnrolmentIsOpen(nowUtc))
        {
            return EnrolmentResult.NotOpen;
        }
        if (edition.MinAge is null && edition.MaxAge is null && (edition.MinAgeAlone is null || !alone))
        {
            return EnrolmentResult.Enrolled;
        }
        if (birthYear is not { } born)
        {
            return EnrolmentResult.BirthYearMissing;
        }
        // Nobody is older than the difference of the years, and nobody younger than one less.
        var oldest = FirstYear(edition) - born;
        if (oldest < edition.MinAge)
        {
            return EnrolmentResult.TooYoung;
        }
        if (oldest - 1 > edition.MaxAge)
        {
            return EnrolmentResult.TooOld;
        }
        return alone && oldest < edition.MinAgeAlone ? EnrolmentResult.TeacherNeeded : EnrolmentResult.Enrolled;
    }

    private static int FirstYear(Edition edition) =>
        edition.Stages.Select(s => s.StartsUtc).DefaultIfEmpty(edition.EnrolmentOpensUtc).Min().Year;
}
