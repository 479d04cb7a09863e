using System.Text.Json;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <summary>The dates of all published editions with what the ledger knows of their changes: titles, notes, moves, and what is no longer there.</summary>
internal sealed class CalendarRevisions(IEditions editions, ICalendarLedger ledger, CalendarStamps stamps, IStringLocalizer s)
{
    private const string Feed = "programmes";

    public async Task<CalendarHistory> ReadAsync(CancellationToken cancellation)
    {
        var stamp = await stamps.ReadAsync(cancellation);
        // All dates, also those long past: what a feed leaves out as old was not cancelled.
        var items = CommonCalendar.Of(s, await editions.AllAsync(cancellation), DateTime.MinValue).Select(Item).ToList();
        return await ledger.ReviseAsync(Feed, items, i => stamp(i.Group), cancellation);
    }

    public static string Uid(CalendarDate date) => $"{date.Id.Replace('/', '-')}@youtharchive";

    private static CalendarItem Item(CalendarDate date)
    {
        var stage = date.Edition.Stage(date.StageKey);
        return new(Uid(date), date.Edition.Key, Joined(date.Edition.Title, stage?.Title ?? LocalizedText.Same(date.Title)), JsonSerializer.Serialize(stage?.Note), date.StartsUtc, date.EndsUtc);
    }

    private static LocalizedText Joined(LocalizedText edition, LocalizedText stage)
    {
        string In(string language) => $"{edition.In(language)}: {stage.In(language)}";
        return new(In("kk"), In("ru"), In("en"), In("mn"));
    }
}
