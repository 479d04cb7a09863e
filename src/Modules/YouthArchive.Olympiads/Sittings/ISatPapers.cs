using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;

namespace YouthArchive.Olympiads.Sittings;

/// <param name="Answers">The last counted response of each item, by key; an item without one is left out.</param>
/// <param name="Late">Item keys whose last response came too late and is not counted.</param>
internal sealed record SatPaper(
    string SittingId, string Code, string PersonId, string Language, AssembledPaper Paper,
    IReadOnlyDictionary<string, Response> Answers, IReadOnlySet<string> Late);

/// <summary>What was sat, for marking. The number of queries does not grow with the number of sittings.</summary>
internal interface ISatPapers
{
    /// <summary>Every sitting of the window that was begun, by code.</summary>
    Task<IReadOnlyList<SatPaper>> OfWindowAsync(int windowId, CancellationToken cancellation = default);

    /// <summary>One sitting; null when it was not begun.</summary>
    Task<SatPaper?> FindAsync(string sittingId, CancellationToken cancellation = default);
}
