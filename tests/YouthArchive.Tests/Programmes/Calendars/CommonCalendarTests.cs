using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Calendars;

public abstract class CommonCalendarTests(PortalSite site) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ProgrammesSite.PrepareAsync(site);
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("cal"));
    }

    [Fact]
    public async Task The_page_lists_the_dates_of_all_and_on_wish_of_one_programme()
    {
        var all = await site.Visitor().PageAsync("/kk/calendar");
        Assert.NotNull(all.QuerySelector("a[href='/kk/programmes/archive-hack/cal']"));
        Assert.NotNull(all.QuerySelector("a[href='/kk/programmes/summer-school/2027']"));
        var school = await site.Visitor().PageAsync("/kk/calendar?programme=summer-school");
        Assert.Null(school.QuerySelector("main a[href='/kk/programmes/archive-hack/cal']"));
        using var unknown = await site.Visitor().GetAsync("/kk/calendar?programme=chess", Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Pages_name_the_feeds_in_their_head()
    {
        foreach (var path in new[] { "/kk/calendar", "/kk/programmes/archive-hack/cal" })
        {
            var page = await site.Visitor().PageAsync(path);
            Assert.Equal("/kk/calendar.atom", page.QuerySelector("head link[type='application/atom+xml']")!.GetAttribute("href"));
            Assert.NotNull(page.QuerySelector("head link[type='text/calendar']"));
        }
    }

    [Fact]
    public async Task The_feed_is_valid_atom_with_stamps_that_tell_of_changes()
    {
        var before = await FeedAsync();
        var entries = before.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, e => Assert.True(Uri.IsWellFormedUriString(e.Element(Atom + "id")!.Value, UriKind.Absolute)));
        Assert.All(entries, e => Assert.True(DateTimeOffset.TryParse(e.Element(Atom + "updated")!.Value, out _)));
        Assert.Equal("en", before.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.NotNull(before.Element(Atom + "author")!.Element(Atom + "name"));
        // An organiser moves a date: the entry keeps its id and its stamp grows.
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using (var moved = await organiser.SubmitAsync("/kk/admin/editions/archive-hack/cal", "form#dates-judging", ("ends", DateTime.UtcNow.AddDays(50).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture))))
        {
            Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        }
        var after = await FeedAsync();
        DateTimeOffset Stamp(XElement feed) => DateTimeOffset.Parse(feed.Elements(Atom + "entry").Single(e => e.Element(Atom + "id")!.Value.EndsWith("archive-hack/cal/judging", StringComparison.Ordinal)).Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Stamp(after) >= Stamp(before));
        Assert.Equal(before.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Order(), after.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Order());
        Assert.NotEqual(before.ToString(), after.ToString());
    }

    [Theory]
    [InlineData("/kk/calendar.ics", "text/calendar")]
    [InlineData("/mn/calendar.atom", "application/atom+xml")]
    public async Task Who_has_the_bytes_already_is_told_so(string path, string type)
    {
        var visitor = site.Visitor();
        using var first = await visitor.GetAsync(path, Stop);
        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await visitor.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"x\"") } } };
        using var full = await visitor.SendAsync(other, Stop);
        Assert.Equal(HttpStatusCode.OK, full.StatusCode);
    }

    private async Task<XElement> FeedAsync() => XDocument.Parse(await site.Visitor().GetStringAsync("/en/calendar.atom", Stop)).Root!;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : CommonCalendarTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : CommonCalendarTests(site), IClassFixture<ProgrammesOnPostgres>;
}
