using System.Globalization;
using YouthArchive.Olympiads.Marking;

namespace YouthArchive.Olympiads.Items.Reviewed;

internal static class MarkWords
{
    /// <summary>The mark that was given, else the one that the share makes; null while it is not known.</summary>
    public static int? Hundredths(ReviewedItem reviewed) =>
        reviewed.Hundredths ?? (reviewed.Share is { } share ? ItemMarking.Hundredths(share, reviewed.Item.Points) : null);

    /// <summary>«12.5» as the language of the request writes it.</summary>
    public static string Shown(int hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>How the list of parts shows an outcome: class and icon.</summary>
    public static (string Class, string Icon) Look(PartOutcome outcome) => outcome switch
    {
        PartOutcome.Right => ("ok", "ok"),
        PartOutcome.Partly => ("warn", "half"),
        PartOutcome.Missed => ("wip", "ring"),
        _ => ("bad", "warn"),
    };
}
