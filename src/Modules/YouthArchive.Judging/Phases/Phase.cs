using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Phases;

internal enum PhaseKind { Individual, SecondStage, Deliberation, Publication }

/// <summary>What judges may see and do while a phase lasts.</summary>
/// <param name="SeesNames">False: names, schools, logins and pictures are masked wherever a judge looks.</param>
/// <param name="SeesOthersScores">Of entries the judge has finished; never before.</param>
internal sealed record PhaseRights(bool MayScore, bool SeesNames, bool SeesOthersScores, bool SeesOthersComments)
{
    /// <summary>Reading alone and blind.</summary>
    public static PhaseRights Blind { get; } = new(true, false, false, false);
}

/// <param name="Round">1: first reading; 2: second stage.</param>
/// <param name="StartsUtc">Inclusive.</param>
/// <param name="EndsUtc">Exclusive.</param>
internal sealed record Phase(string Key, PhaseKind Kind, int Round, LocalizedText Title, DateTime StartsUtc, DateTime EndsUtc, PhaseRights Rights)
{
    public bool IsOpen(DateTime utc) => StartsUtc <= utc && utc < EndsUtc;
}
