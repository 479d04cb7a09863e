using System.Globalization;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>Numbers and labels of the drawing as they stand in SVG.</summary>
internal static class Drawn
{
    private const int LabelLength = 10;

    // A comma in a coordinate would part it in two.
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Diamond(TimelinePoint point)
    {
        const double half = 7;
        return $"M{N(point.X)} {N(point.Y - half)}l{N(half)} {N(half)}-{N(half)} {N(half)}-{N(half)}-{N(half)}z";
    }

    /// <summary>What fits left of the lane.</summary>
    public static string Label(string name) => name.Length <= LabelLength ? name : name[..(LabelLength - 1)] + "…";

    /// <summary>The hour; the day too with the first tick and where a day begins.</summary>
    public static string Tick(string zone, TimelineTick tick, TimelineTick? before)
    {
        var local = EditionTime.In(zone, tick.Utc);
        var isNewDay = before is null || EditionTime.In(zone, before.Utc).Date != local.Date;
        return local.ToString(isNewDay ? "d, HH:mm" : "HH:mm", CultureInfo.InvariantCulture);
    }

    public static string Verdict(Microsoft.Extensions.Localization.IStringLocalizer s, Verdict verdict) => verdict switch
    {
        Evidence.Verdict.OnTime => s["in time"],
        Evidence.Verdict.Late => s["after the freeze"],
        Evidence.Verdict.BeforeWindow => s["before the start"],
        _ => s["cannot be proven"],
    };
}
