namespace YouthArchive.Olympiads.OnPaper.Boxes;

/// <summary>For <c>Olympiads/OnPaper/_Boxes</c>: the boxes of an item as fields of a form.</summary>
/// <param name="Value">By field with the prefix.</param>
/// <param name="Problem">By field with the prefix; null for none.</param>
internal sealed record BoxFields(IReadOnlyList<PaperBox> Boxes, string Prefix, Func<string, string> Value, Func<string, string?> Problem);
