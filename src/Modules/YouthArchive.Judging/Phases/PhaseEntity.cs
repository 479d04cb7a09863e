using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Phases;

/// <summary>A phase as an organiser set it.</summary>
internal sealed class PhaseEntity
{
    public const int KeyLength = 40;

    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>Stable within the edition.</summary>
    public required string Key { get; init; }
    public required PhaseKind Kind { get; set; }
    public required int Round { get; set; }
    public required LocalizedText Title { get; set; }
    public required DateTime StartsUtc { get; set; }
    public required DateTime EndsUtc { get; set; }
    public required bool MayScore { get; set; }
    public required bool SeesNames { get; set; }
    public required bool SeesOthersScores { get; set; }
    public required bool SeesOthersComments { get; set; }

    public Phase Read() => new(Key, Kind, Round, Title, StartsUtc, EndsUtc, new(MayScore, SeesNames, SeesOthersScores, SeesOthersComments));
}
