using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <summary>A part of an item on a sheet.</summary>
internal abstract record PrintBlock;

/// <param name="IsFramed">A document's own text, or an item's.</param>
internal sealed record Passage(string Text, bool IsBold = false, bool IsFramed = false) : PrintBlock;

internal sealed record PrintedPlace(string Mark, Shape Shape);

internal sealed record PrintedPicture(ItemPicture Picture, IReadOnlyList<PrintedPlace> Places) : PrintBlock;

/// <param name="Mark">Its number or letter.</param>
/// <param name="Depth">How far it stands to the right.</param>
internal sealed record ListedLine(string Mark, string Text, ItemPicture? Picture = null, int Depth = 0) : PrintBlock;
