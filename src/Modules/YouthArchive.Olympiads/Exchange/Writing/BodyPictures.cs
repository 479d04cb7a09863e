using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Exchange.Writing;

internal static class BodyPictures
{
    /// <summary>Pictures that the type itself shows; the others stand with the question.</summary>
    public static IReadOnlySet<string> Of(ItemBody body) => (body switch
    {
        SingleChoice b => Of(b.Choices),
        MultipleChoice b => Of(b.Choices),
        Matching b => Of(b.Stems.Concat(b.Options)),
        OriginalOrder b => Of(b.Sheets),
        GapChoice b => Of(b.Gaps.SelectMany(g => g.Choices)),
        HotSpot b => [b.Picture],
        Labelling b => Of(b.Labels).Append(b.Picture),
        _ => [],
    }).ToHashSet();

    private static IEnumerable<string> Of(IEnumerable<Choice> choices) => choices.Where(c => c.Picture is not null).Select(c => c.Picture!);
}
