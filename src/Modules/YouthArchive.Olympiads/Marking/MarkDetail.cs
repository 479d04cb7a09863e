using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking;

internal enum PartOutcome
{
    Right,
    Partly,
    Wrong,

    /// <summary>Belongs to the right answer and was not given.</summary>
    Missed,
}

internal enum ReadingStepKind
{
    Same,

    /// <summary>Another letter than the one that stands there.</summary>
    Other,

    /// <summary>Stands there, was not written.</summary>
    Missing,

    /// <summary>Was written, does not stand there.</summary>
    Extra,

    /// <summary>The pupil's own mark for what could not be read; costs nothing by itself.</summary>
    Unread,
}

/// <summary>A stretch of a transcribed line, set against the accepted reading that is nearest to it.</summary>
/// <param name="Written">By the pupil; empty for <see cref="ReadingStepKind.Missing"/>.</param>
/// <param name="Read">In the accepted reading; empty for <see cref="ReadingStepKind.Extra"/> and <see cref="ReadingStepKind.Unread"/>.</param>
internal sealed record ReadingStep(ReadingStepKind Kind, string Written, string Read);

/// <summary>How one part of a response was marked. Where a field takes several ids, each id given or missed is a part of its own.</summary>
/// <param name="Field">The form field, e.g. <c>m-stem2</c>, <c>choice</c>, <c>l-3</c>.</param>
/// <param name="Given">The id or text the pupil gave; empty when nothing was.</param>
/// <param name="Right">The id or text that is right there; null when nothing given there could be right, and in orders.</param>
/// <param name="Share">Of this part alone, from 0 to 1; what it weighs in the item is the type's affair.</param>
/// <param name="Reading">Of a transcribed line only.</param>
internal sealed record MarkedPart(
    string Field, string Given, string? Right, PartOutcome Outcome, Fraction Share, IReadOnlyList<ReadingStep>? Reading = null)
{
    public static MarkedPart Of(string field, string given, string? right, bool isRight) =>
        new(field, given, right, isRight ? PartOutcome.Right : given.Length == 0 ? PartOutcome.Missed : PartOutcome.Wrong, isRight ? 1 : 0);

    public static MarkedPart Of(string field, string given, string? right, Fraction share) =>
        share > 0 && share < 1 ? new(field, given, right, PartOutcome.Partly, share) : Of(field, given, right, share >= 1);
}

/// <summary>A mark with its reasons, for practice and for published results.</summary>
/// <param name="Share">As <see cref="ItemMarking.Share"/> says.</param>
internal sealed record MarkDetail(Fraction? Share, IReadOnlyList<MarkedPart> Parts)
{
    public static MarkDetail Nothing { get; } = new((Fraction)0, []);
}
