using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items;

/// <param name="File">Name within the item, e.g. <c>letter.png</c>.</param>
/// <param name="Text">For who does not see it; what has to be read from it stays unsaid.</param>
internal sealed record ItemPicture(string File, LocalizedText Text, int Width, int Height, LocalizedText? Caption = null);

/// <summary>A version of an item: everything that is asked, in four languages, and its key. Stored and exchanged as JSON.</summary>
/// <param name="Key">Unique in the bank and lasting: lower-case letters, digits, hyphens; at most 40.</param>
/// <param name="Stem">The question, plain Markdown.</param>
/// <param name="Points">Whole points, 1 to 100.</param>
/// <param name="Explanation">Shown after practice and with published results.</param>
/// <param name="Sources">What the item rests on, as citations.</param>
internal sealed record Item(
    string Key, LocalizedText Title, LocalizedText Stem, int Points, ItemBody Body,
    LocalizedText? Explanation = null, IReadOnlyList<string>? Tags = null, IReadOnlyList<string>? Sources = null,
    IReadOnlyList<ItemPicture>? Pictures = null, bool IsSample = false);
