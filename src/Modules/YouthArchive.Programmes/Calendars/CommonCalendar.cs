using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <param name="StageKey">Null for the enrolment of an edition without a stage of that name.</param>
/// <param name="EndsUtc">Exclusive.</param>
internal sealed record CalendarDate(Edition Edition, string StageKey, string Title, string Note, DateTime StartsUtc, DateTime EndsUtc)
{
    /// <summary>Stable as long as the stage is: a feed reader sees a moved date as the same one, changed.</summary>
    public string Id => $"{Edition.Key}/{StageKey}";

    /// <summary>What the date tells, as one line; two are the same when nothing was changed.</summary>
    public string Says => FormattableString.Invariant($"{Id}|{Title}|{Note}|{StartsUtc:O}|{EndsUtc:O}");
}

/// <summary>The dates of all programmes. One order for the page and the feeds.</summary>
internal static class CommonCalendar
{
    public const string Enrolment = "enrolment";

    /// <param name="fromUtc">What has ended before is left out.</param>
    public static IReadOnlyList<CalendarDate> Of(IStringLocalizer s, IEnumerable<Edition> editions, DateTime fromUtc) =>
    [
        .. editions.SelectMany(e => Dates(s, e)).Where(d => d.EndsUtc > fromUtc)
            .OrderBy(d => d.StartsUtc).ThenBy(d => d.EndsUtc).ThenBy(d => d.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<CalendarDate> Dates(IStringLocalizer s, Edition edition)
    {
        if (edition.Stage(StageKeys.Registration) is null)
        {
            yield return new(edition, Enrolment, s["Registration"], "", edition.EnrolmentOpensUtc, edition.EnrolmentClosesUtc);
        }
        foreach (var stage in edition.Stages)
        {
            yield return new(edition, stage.Key, stage.Title.ToString(), stage.Note.ToString(), stage.StartsUtc, stage.EndsUtc);
        }
    }
}
