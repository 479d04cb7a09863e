using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking;

/// <summary>What part of an item's points a response earns: a pure function of the item's version and the response.</summary>
internal static class ItemMarking
{
    /// <summary>From 0 to 1, exactly; null when people have to read it. An empty response earns nothing. Nothing a pupil can send throws.</summary>
    public static Fraction? Share(ItemBody body, Response response) => body switch
    {
        OpenAnswer => response.IsEmpty ? 0 : null,
        SingleChoice choice => response.One("choice") == choice.Right ? 1 : 0,
        _ => 0,
    };

    /// <summary>The same mark with its parts: what of them was right, wrong or missed, and how a transcription differs from the reading.</summary>
    public static MarkDetail Detail(ItemBody body, Response response) => new(Share(body, response), []);

    /// <summary>Hundredths of a point, half up: rounded once per item, so that a sum of marks is a sum of whole numbers.</summary>
    public static int Hundredths(Fraction share, int points) => (int)((share * (100 * points)).Rounded(0));
}
