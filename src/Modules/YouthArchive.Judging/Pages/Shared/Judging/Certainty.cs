using System.Globalization;

namespace YouthArchive.Judging.Pages.Shared.Judging;

/// <summary>A probability in words that never claims to be certain: it was reckoned from draws.</summary>
internal static class Certainty
{
    private const decimal Nearly = 0.99m;

    public static string Of(decimal probability) =>
        probability > Nearly ? "> " + Percent(Nearly) : probability < 1 - Nearly ? "< " + Percent(1 - Nearly) : Percent(probability);

    private static string Percent(decimal share) => share.ToString("P0", CultureInfo.CurrentCulture);
}
