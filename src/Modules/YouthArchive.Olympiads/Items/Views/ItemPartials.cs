namespace YouthArchive.Olympiads.Items.Views;

/// <summary>Names of the partial views, by type.</summary>
internal static class ItemPartials
{
    public const string Folder = "Olympiads/Items/";

    /// <summary>The view of its type, e.g. <c>Olympiads/Items/_GapChoice</c>.</summary>
    public static string Of(ItemBody body) => $"{Folder}_{body.GetType().Name}";

    /// <summary>The item's pictures that its parts do not show themselves.</summary>
    public static IEnumerable<ItemPicture> Beside(Item item)
    {
        var shown = Within(item.Body).ToHashSet(StringComparer.Ordinal);
        return (item.Pictures ?? []).Where(p => !shown.Contains(p.File));
    }

    private static IEnumerable<string> Within(ItemBody body) => body switch
    {
        SingleChoice b => Of(b.Choices),
        MultipleChoice b => Of(b.Choices),
        Matching b => Of([.. b.Stems, .. b.Options]),
        OriginalOrder b => Of(b.Sheets),
        Provenance b => [.. b.Documents.Select(d => d.Picture).OfType<string>(), .. Of(b.Fonds)],
        SourceCriticism b => Of([.. b.Verdicts, .. b.Evidence]),
        FamilyGraph b => Of([.. b.Records, .. b.People]),
        Transcription b => [b.Picture],
        HotSpot b => [b.Picture],
        Labelling b => [b.Picture],
        _ => [],
    };

    private static IEnumerable<string> Of(IReadOnlyList<Choice> choices) => choices.Select(c => c.Picture).OfType<string>();
}
