using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Papers;

/// <summary>One item, or some drawn from those that have a tag.</summary>
/// <param name="Item">An item's key; null for a draw.</param>
/// <param name="Tag">Those in the bank that have it when the paper is locked.</param>
/// <param name="Count">How many are drawn.</param>
internal sealed record Pick(string? Item = null, string? Tag = null, int Count = 1);

/// <param name="Shuffle">Each sitting has the items of the section in an order of its own.</param>
internal sealed record Section(string Key, LocalizedText Title, IReadOnlyList<Pick> Picks, bool Shuffle = false);

/// <summary>How papers are composed. Stored as JSON.</summary>
/// <param name="Minutes">Time for the whole paper, 1 to 600.</param>
/// <param name="ShufflesChoices">Choices, stems and sheets too, where the item allows it.</param>
internal sealed record Blueprint(IReadOnlyList<Section> Sections, int Minutes, bool ShufflesChoices = true);

internal enum PaperKind
{
    /// <summary>Open to all, any number of times, with feedback.</summary>
    Practice,
    Contest,
}

internal sealed class Paper
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>Unique within the edition.</summary>
    public required string Key { get; init; }
    public required LocalizedText Title { get; set; }
    public required PaperKind Kind { get; init; }

    /// <summary><see cref="Papers.Blueprint"/> as JSON.</summary>
    public required string Blueprint { get; set; }

    /// <summary>From then on neither the blueprint nor the item versions change.</summary>
    public DateTime? LockedUtc { get; set; }
}

/// <summary>The version of an item a locked paper uses. All that could be drawn are here, not only those that were.</summary>
internal sealed class PaperItem
{
    public required int PaperId { get; init; }
    public required string ItemKey { get; init; }
    public required int ItemVersionId { get; init; }
}
