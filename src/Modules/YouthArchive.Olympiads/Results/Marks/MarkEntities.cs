using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>A line of the log of marks as the database keeps it; never changed.</summary>
internal sealed class MarkLine
{
    public long Id { get; private set; }
    public required int WindowId { get; init; }
    public required long Number { get; init; }
    public required string SittingId { get; init; }

    /// <summary>The hashed text, see <see cref="MarkText"/>.</summary>
    public required string Text { get; init; }
    public required string Hash { get; init; }
}

/// <summary>The last line of a window's log. Whoever appends locks it first, so that lines come one after the other.</summary>
internal sealed class MarkHead
{
    public required int WindowId { get; init; }
    public long Number { get; set; }
    public required string Hash { get; set; }
}

/// <summary>What the log says of one sitting, for reading fast. The log decides.</summary>
internal sealed class CurrentMarks
{
    public required string SittingId { get; init; }
    public required int WindowId { get; init; }
    public required string Code { get; init; }

    /// <summary>Hundredths of a point; what waits for people counts nothing yet.</summary>
    public int Total { get; set; }
    public int Max { get; set; }

    /// <summary>How many items wait for people.</summary>
    public int Waiting { get; set; }

    /// <summary>See <see cref="MarkText.WriteMarks"/>.</summary>
    public required string Marks { get; set; }

    /// <summary>Number of the last line about it.</summary>
    public long Line { get; set; }

    public IReadOnlyList<GivenMark> Read() => MarkText.ReadMarks(Marks);

    public void Write(IReadOnlyList<GivenMark> marks, long line)
    {
        (Marks, Line) = (MarkText.WriteMarks(marks), line);
        (Total, Max, Waiting) = (marks.Sum(m => m.Hundredths ?? 0), marks.Sum(m => m.Max), marks.Count(m => m.Hundredths is null));
    }
}

/// <summary>The key of an item was corrected for a paper that had been sat. Accepted ones are public, without saying who asked.</summary>
internal sealed class KeyChange
{
    public const int ReasonLength = 500;

    public int Id { get; private set; }
    public required int PaperId { get; init; }
    public required string ItemKey { get; init; }
    public required int FromVersionId { get; init; }
    public required int ToVersionId { get; init; }
    public required string Reason { get; init; }
    public required string ById { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>As the preview said when it was confirmed.</summary>
    public int MovedMarks { get; init; }
    public int MovedMedals { get; init; }
}

/// <summary>A paper's sittings are being marked; how far it is, can be seen.</summary>
internal sealed class MarkingRun : IVersioned
{
    public int Id { get; private set; }
    public required int PaperId { get; init; }
    public required MarkKind Kind { get; init; }
    public required string ById { get; init; }
    public required string Reason { get; init; }
    public required DateTime AskedUtc { get; init; }
    public int Done { get; set; }
    public int Total { get; set; }

    /// <summary>How many sittings' marks changed.</summary>
    public int Changed { get; set; }
    public DateTime? FinishedUtc { get; set; }
    public int Version { get; set; }
}
