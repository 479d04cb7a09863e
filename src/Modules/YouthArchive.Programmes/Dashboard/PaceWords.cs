using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Dashboard;

internal static class PaceWords
{
    /// <summary>«4.5» by the culture; whole numbers without a comma.</summary>
    public static string Tenths(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.CurrentCulture);

    /// <returns>The tag's class, its symbol and its words.</returns>
    public static (string Class, string Icon, string Text) Of(IStringLocalizer s, Pace pace) => pace.State switch
    {
        PaceState.Done => ("ok", "ok", s["Everything is read"]),
        PaceState.InTime => ("ok", "ok", s["Reads {0} a day: in time", Tenths(pace.ReadsADayTenths)]),
        PaceState.Tight => ("warn", "clock", s["Reads {0} a day, needs {1}", Tenths(pace.ReadsADayTenths), pace.NeedsADay]),
        PaceState.TooSlow => ("bad", "warn", s["Reads {0} a day, needs {1}", Tenths(pace.ReadsADayTenths), pace.NeedsADay]),
        PaceState.Late => ("bad", "warn", s["Late"]),
        _ => ("", "half", s["Reads {0} a day", Tenths(pace.ReadsADayTenths)]),
    };

    /// <summary>«4 days late», «tomorrow», «in 2 days»; a shape, a word and a colour.</summary>
    public static (string Class, string Icon, string Text) Due(IStringLocalizer s, Edition edition, OpenMatter matter, DateTime now)
    {
        var days = HandInDays.DayOf(edition, matter.DueUtc).DayNumber - HandInDays.DayOf(edition, now).DayNumber;
        return Matters.IsOverdue(matter, now)
            ? ("bad", "warn", days == 0 ? s["Since today"] : Platform.Localization.Plurals.Plural(s, -days, "{0} day late", "{0} days late"))
            : (Matters.IsNear(matter, now) ? "warn" : "", "clock",
                days == 0 ? s["Today"] : days == 1 ? s["Tomorrow"] : Platform.Localization.Plurals.Plural(s, days, "In {0} day", "In {0} days"));
    }
}
