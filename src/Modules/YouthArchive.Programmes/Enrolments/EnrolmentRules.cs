using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>Who may take part. Only the year of birth is known, so whoever may have the right age during the edition's first year may.</summary>
internal static class EnrolmentRules
{
    public static EnrolmentResult Check(Edition edition, int? birthYear, DateTime nowUtc)
    {
        if (!edition.EnrolmentIsOpen(nowUtc))
        {
            return EnrolmentResult.NotOpen;
        }
        if (edition.MinAge is null && edition.MaxAge is null)
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
        return oldest - 1 > edition.MaxAge ? EnrolmentResult.TooOld : EnrolmentResult.Enrolled;
    }

    private static int FirstYear(Edition edition) =>
        edition.Stages.Select(s => s.StartsUtc).DefaultIfEmpty(edition.EnrolmentOpensUtc).Min().Year;
}
