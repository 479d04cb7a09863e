using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Writing;

/// <summary>An item with its pictures' bytes, to be written in one language.</summary>
internal sealed record ExportedItem(Item Item, IReadOnlyDictionary<string, byte[]> Pictures);

/// <summary>A file of items for elsewhere, and those whose type does not exist there.</summary>
internal sealed record WrittenFile(string Name, string MediaType, byte[] Bytes, int Count, IReadOnlyList<RefusedItem> Refused);

internal static class Foreign
{
    /// <summary>Why an item cannot be written in the format; null when it can.</summary>
    public static Reason? Qti(ItemBody body) => body switch
    {
        SingleChoice or MultipleChoice or TrueFalse or NumberAnswer or Matching or GapChoice or OpenAnswer or HotSpot or Labelling => null,
        _ => Both(body),
    };

    public static Reason? Moodle(ItemBody body) => body switch
    {
        SingleChoice or TrueFalse or ShortAnswer or NumberAnswer or Matching or GapChoice or OpenAnswer or Labelling => null,
        MultipleChoice { Rule: MultipleRule.AllOrNothing } => new(SourceText.Of("The format has no «all or nothing».")),
        MultipleChoice => null,
        _ => Both(body),
    };

    private static Reason? Both(ItemBody body) => body switch
    {
        ShortAnswer answer when answer.Accepted.Any(a => a.Text.Replace(@"\*", "", StringComparison.Ordinal).Contains('*', StringComparison.Ordinal)) =>
            new(SourceText.Of("The format has no «*» for any letters.")),
        ShortAnswer => null,
        OriginalOrder { Foreign.Count: 0 } => null,
        OriginalOrder => new(SourceText.Of("The format has no foreign sheet in an order.")),
        _ => new(SourceText.Of("The format has no items of this type: {0}."), ItemJson.TypeOf(body)),
    };
}
