namespace YouthArchive.FamilyHistory.Jury;

/// <summary>What a jury gives a work. Stored by name; the ranked ones in their order.</summary>
internal enum Outcome
{
    FirstPrize,
    SecondPrize,
    ThirdPrize,
    Commendation,

    /// <summary>Goes on to the defence.</summary>
    Shortlisted,
    BestFind,
    BestOral,
    BestRural,
    BestOfLanguage,

    /// <summary>For the teacher of the work.</summary>
    BestTutor,

    /// <summary>For the school of the work's authors.</summary>
    BestSchool,
}

internal static class Outcomes
{
    public static bool IsRanked(this Outcome outcome) => outcome <= Outcome.Shortlisted;

    /// <summary>For the work itself: such a work may stand in the gallery.</summary>
    public static bool IsPrize(this Outcome outcome) => outcome is not (Outcome.Shortlisted or Outcome.BestTutor or Outcome.BestSchool);
}
