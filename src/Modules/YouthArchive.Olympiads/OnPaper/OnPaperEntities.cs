using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.OnPaper;

/// <summary>How a window is sat on paper; without a row only the organiser prints and types.</summary>
internal sealed class PaperWindow : IVersioned
{
    public const int MostHoursAhead = 168;

    public required int WindowId { get; init; }

    /// <summary>Teachers print the papers of their own classes and type them in.</summary>
    public bool TeachersMay { get; set; }

    /// <summary>So long before the window opens a teacher can print: whoever prints has seen the questions.</summary>
    public int HoursAhead { get; set; }
    public int Version { get; set; }
}

internal enum SheetState
{
    /// <summary>Printed; answers are awaited.</summary>
    Printed,

    /// <summary>The pupil was not there.</summary>
    Absent,

    /// <summary>Handed in after the end: typed in all the same, and kept as late.</summary>
    Late,
}

/// <summary>A sitting whose paper was printed. Its code is the sitting's.</summary>
internal sealed class PrintedPaper : IVersioned
{
    public const int ReasonLength = 500;

    public required string SittingId { get; init; }
    public required int WindowId { get; init; }
    public required DateTime PrintedUtc { get; set; }
    public required string PrintedById { get; set; }
    public SheetState State { get; set; }

    /// <summary>When the agreed answers went into the ledger.</summary>
    public DateTime? SettledUtc { get; private set; }
    public string? SettledById { get; private set; }

    /// <summary>Items the two had typed differently.</summary>
    public int Differences { get; private set; }

    /// <summary>Why one of the two decided.</summary>
    public string? Reason { get; private set; }
    public int Version { get; set; }

    public void Settle(string byId, int differences, string? reason, DateTime nowUtc) =>
        (SettledById, Differences, Reason, SettledUtc) = (byId, differences, reason, nowUtc);
}

/// <summary>What one person typed of one paper. There are two, by two people.</summary>
internal sealed class Typing : IVersioned
{
    public const int Turns = 2;

    public required string SittingId { get; init; }

    /// <summary>1 or 2: who began first.</summary>
    public required int Turn { get; init; }
    public required string ById { get; set; }
    public required DateTime BegunUtc { get; init; }
    public DateTime? FinishedUtc { get; set; }

    /// <summary>Responses by item's key, as JSON: what was left empty stands in it empty.</summary>
    public required string Answers { get; set; }
    public int Version { get; set; }
}
