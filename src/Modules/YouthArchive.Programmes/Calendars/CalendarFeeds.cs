using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <summary>The dates of all programmes as a calendar file and as an Atom feed, in the language of the address.</summary>
internal static class CalendarFeeds
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var languages = $"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}";
        routes.MapGet(languages + ProgrammeLinks.CalendarFile, IcsAsync).WithMetadata(new OpenToAllAttribute());
        routes.MapGet(languages + ProgrammeLinks.CalendarFeed, AtomAsync).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> IcsAsync(
        IEditions editions, CalendarRevisions revisions, SiteAddress address, IStringLocalizer s, TimeProvider clock, CancellationToken cancellation)
    {
        var (dates, history, site) = (CommonCalendar.Of(s, await editions.AllAsync(cancellation), clock.GetUtcNow().UtcDateTime - Kept), await revisions.ReadAsync(cancellation), await address.FindAsync(cancellation));
        var events = dates.SelectMany(d => Events(s, d, history)).Concat(EditionCalendar.Cancelled(history, title => s["Deadline: {0}", title]));
        var last = Last(dates, history);
        return Tagged(Encoding.UTF8.GetBytes(EditionCalendar.Write(s["YouthArchive: all dates"], site + PortalLink.To(ProgrammeLinks.CalendarOfAll), events, last)),
            "text/calendar; charset=utf-8", last);
    }

    private static async Task<IResult> AtomAsync(
        IEditions editions, CalendarRevisions revisions, SiteAddress address, IStringLocalizer s, TimeProvider clock, CancellationToken cancellation)
    {
        var (dates, history, site) = (CommonCalendar.Of(s, await editions.AllAsync(cancellation), clock.GetUtcNow().UtcDateTime - Kept), await revisions.ReadAsync(cancellation), await address.FindAsync(cancellation));
        var last = Last(dates, history);
        var entries = dates.Select(d => new FeedEntry(
            $"{site}/calendar/{d.Id}", $"{d.Edition.Title}: {d.Title}", $"{DaysOf(d)}. {d.Note}".TrimEnd(), site + PortalLink.To(ProgrammeLinks.Edition(d.Edition)),
            ProgrammeNames.InUrl[d.Edition.Programme], history.Revisions[CalendarRevisions.Uid(d)].ModifiedUtc));
        return Tagged(
            AtomFeed.Write(s["YouthArchive: all dates"], PortalCultures.Current, site + PortalLink.To(ProgrammeLinks.CalendarFeed), site + PortalLink.To(ProgrammeLinks.CalendarOfAll), last, entries),
            "application/atom+xml; charset=utf-8", last);
    }

    /// <summary>When anything of it changed last, also by going away.</summary>
    private static DateTime Last(IReadOnlyList<CalendarDate> dates, CalendarHistory history) =>
        dates.Select(d => history.Revisions[CalendarRevisions.Uid(d)].ModifiedUtc).Concat(history.Cancelled.Select(c => c.Revision.ModifiedUtc)).DefaultIfEmpty(DateTime.UnixEpoch).Max();

    private static string DaysOf(CalendarDate date) =>
        $"{LocalDay(date.Edition.Zone, date.StartsUtc)} – {EditionTime.DayAndTime(date.Edition.Zone, date.EndsUtc)}";

    private static string LocalDay(string zone, DateTime utc) => EditionTime.DayAndTime(zone, utc);

    private static IEnumerable<CalendarEvent> Events(IStringLocalizer s, CalendarDate d, CalendarHistory history)
    {
        var (uid, title) = (CalendarRevisions.Uid(d), $"{d.Edition.Title}: {d.Title}");
        var revision = history.Revisions[uid];
        yield return new(uid, title, d.Note, d.StartsUtc, d.EndsUtc, revision);
        if (EditionCalendar.IsDeadline(d.StageKey))
        {
            yield return new($"{d.Id.Replace('/', '-')}-ends@youtharchive", s["Deadline: {0}", title], d.Note, d.EndsUtc, d.EndsUtc, revision);
        }
    }

    // The framework answers 304 to whoever has these bytes already.
    private static IResult Tagged(byte[] content, string type, DateTime lastUtc) =>
        TypedResults.File(content, type, lastModified: lastUtc > DateTime.UnixEpoch ? new DateTimeOffset(lastUtc) : null,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\""));
}
