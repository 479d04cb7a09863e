using YouthArchive.Olympiads.Results.Analysis;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>The mark of one item in one sitting.</summary>
/// <param name="Version">Id of the item's version it was marked by.</param>
/// <param name="Hundredths">Of a point; null while people have to read the answer.</param>
/// <param name="Max">Hundredths.</param>
/// <param name="IsByPeople">Markers or an appeal gave it: a new key can raise it, never lower it.</param>
internal sealed record GivenMark(string Item, int Version, int? Hundredths, int Max, AnswerState State, bool IsByPeople = false);

/// <summary>Why a mark changes.</summary>
internal enum MarkKind
{
    /// <summary>The key was applied for the first time, or to answers that came later.</summary>
    Automatic,

    /// <summary>The key was changed.</summary>
    Regrade,

    /// <summary>Markers read an open answer.</summary>
    Markers,
    Appeal,
}

/// <summary>A change of marks of one sitting, to be written.</summary>
/// <param name="Marks">Those that change, in the order of the pupil's paper.</param>
/// <param name="By">Id of who did it; <see cref="Site"/> for the key. The log says only which of the two it was.</param>
/// <param name="Why">In the words of who did it.</param>
internal sealed record MarkDraft(string SittingId, string Code, MarkKind Kind, IReadOnlyList<GivenMark> Marks, string By, string Why)
{
    public const string Site = "site";
}
