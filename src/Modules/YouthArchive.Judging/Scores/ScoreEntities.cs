using System.Text.Json;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Scores;

/// <summary>A save that was accepted, so that the same one sent again is recognised.</summary>
internal sealed class ScoreSave
{
    public const int KeyLength = 64;

    public required string JudgeId { get; init; }
    public required string Key { get; init; }
    public required string EntryId { get; init; }

    /// <summary>SHA-256 of what was saved: the key with another content is another save.</summary>
    public required string Digest { get; init; }
    public required DateTime AtUtc { get; init; }
}

/// <summary>Where a judge stands with an entry: the journal's last word, the texts, the marks.</summary>
internal sealed class Judgement : IVersioned
{
    public const int TextLength = 4000;
    public const int ReasonLength = 300;

    public long Id { get; private set; }
    public int EditionId { get; init; }
    public required string EntryId { get; init; }
    public required string JudgeId { get; init; }

    /// <summary>JSON: criterion key to half points.</summary>
    public string Halves { get; set; } = "{}";

    /// <summary>For the team.</summary>
    public string Comment { get; set; } = "";

    /// <summary>For the judge alone.</summary>
    public string Note { get; set; } = "";
    public DateTime? FinishedUtc { get; set; }
    public DateTime? PutOffUtc { get; set; }

    /// <summary>Why the judge left the entry for later; the organiser reads it.</summary>
    public string? PutOffReason { get; set; }

    /// <summary>When the judge declared to have no conflict of interest with the entry; the first score needs it.</summary>
    public DateTime? ConfirmedUtc { get; set; }

    /// <summary>Since when the journal says that a conflict stands; null when it says none.</summary>
    public DateTime? ConflictUtc { get; set; }

    /// <summary>Number of the rubric's version that the scores were given by; 0 before the first.</summary>
    public int Rubric { get; set; }

    /// <summary>The round of the last score: 0 for a sample.</summary>
    public int Round { get; set; }
    public DateTime? SavedUtc { get; set; }
    public int Version { get; set; }

    public IReadOnlyDictionary<string, int> ReadHalves() => Read(Halves);

    public static IReadOnlyDictionary<string, int> Read(string halves) => JsonSerializer.Deserialize<SortedDictionary<string, int>>(halves)!;

    public void WriteHalves(IReadOnlyDictionary<string, int> halves) =>
        Halves = JsonSerializer.Serialize(new SortedDictionary<string, int>(halves.ToDictionary(), StringComparer.Ordinal));
}
