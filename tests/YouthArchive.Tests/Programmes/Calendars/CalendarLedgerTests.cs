using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Calendars;

public abstract class CalendarLedgerTests(PortalSite site)
{
    private static readonly DateTime Day = new(2024, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_a_person_sees_changed_counts_and_what_did_not_change_stays()
    {
        var feed = "t" + Guid.NewGuid().ToString("n");
        var (a, b) = (Item("a"), Item("b"));
        var first = await ReviseAsync(feed, a, b);
        Assert.All(first.Revisions.Values, r => Assert.Equal((0, Day), (r.Sequence, r.ModifiedUtc)));
        Assert.Equal(first.Revisions, (await ReviseAsync(feed, a, b)).Revisions);
        var count = 0;
        foreach (var changed in new[]
        {
            a with { Title = new("Дәріс", "Лекция", "Lecture", "Лекц 2") }, a with { Says = "201" }, a with { StartsUtc = Day.AddMinutes(5) }, a with { EndsUtc = Day.AddHours(3) },
        })
        {
            var history = await ReviseAsync(feed, changed, b);
            Assert.Equal((++count, 0), (history.Revisions["a"].Sequence, history.Revisions["b"].Sequence));
            Assert.True(history.Revisions["a"].ModifiedUtc > Day);
            Assert.Empty(history.Cancelled);
        }
    }

    [Fact]
    public async Task What_is_taken_away_is_cancelled_once_and_may_come_back()
    {
        var feed = "t" + Guid.NewGuid().ToString("n");
        await ReviseAsync(feed, Item("a"), Item("b"));
        for (var i = 0; i < 2; i++)
        {
            var gone = await ReviseAsync(feed, Item("a"));
            var (item, revision) = Assert.Single(gone.Cancelled);
            Assert.Equal(("b", "Лекция", 1), (item.Uid, item.Title.Ru, revision.Sequence));
            Assert.Equal(["a"], gone.Revisions.Keys);
        }
        var back = await ReviseAsync(feed, Item("a"), Item("b"));
        Assert.Empty(back.Cancelled);
        Assert.Equal(2, back.Revisions["b"].Sequence);
        // Another calendar's memory is its own.
        Assert.Equal(0, (await ReviseAsync(feed + "x", Item("b"))).Revisions["b"].Sequence);
    }

    [Fact]
    public async Task A_new_title_and_a_stage_that_is_gone_reach_both_calendars()
    {
        var slug = "l" + Guid.NewGuid().ToString("n")[..8];
        await ProgrammesSite.PrepareAsync(site);
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug).Replace("2026-2027", slug, StringComparison.Ordinal));
        string[] feeds = ["/en/calendar.ics", $"/en/programmes/archive-hack/{slug}.ics"];
        foreach (var feed in feeds)
        {
            var before = await EventAsync(feed, $"archive-hack-{slug}-judging@");
            Assert.Contains("SEQUENCE:0\r\n", before, StringComparison.Ordinal);
            Assert.Contains("LAST-MODIFIED:", before, StringComparison.Ordinal);
        }
        await ChangeAsync(slug, (db, edition) => db.Set<StageEntity>().Where(s => s.EditionId == edition && s.Key == "judging").ExecuteUpdateAsync(s => s.SetProperty(x => x.Title, new LocalizedText("Жаңа атау", null, "New name"))));
        foreach (var feed in feeds)
        {
            Assert.Contains("SEQUENCE:1\r\n", await EventAsync(feed, $"archive-hack-{slug}-judging@"), StringComparison.Ordinal);
        }
        await ChangeAsync(slug, (db, edition) => db.Set<StageEntity>().Where(s => s.EditionId == edition && s.Key == "hand-in").ExecuteDeleteAsync());
        foreach (var uid in new[] { $"archive-hack-{slug}-hand-in@", $"archive-hack-{slug}-hand-in-ends@" })
        {
            foreach (var feed in feeds)
            {
                var gone = await EventAsync(feed, uid);
                Assert.Contains("STATUS:CANCELLED\r\n", gone, StringComparison.Ordinal);
                Assert.Contains("SEQUENCE:1\r\n", gone, StringComparison.Ordinal);
            }
        }
        Assert.DoesNotContain("CANCELLED", await EventAsync(feeds[0], $"archive-hack-{slug}-window@"), StringComparison.Ordinal);
    }

    private Task ChangeAsync(string slug, Func<DbContext, int, Task<int>> change) => site.InScopeAsync(async s =>
    {
        var edition = (await s.GetRequiredService<IEditions>().FindByKeyAsync("archive-hack/" + slug, Stop))!;
        var changed = await change(s.GetRequiredService<DbContext>(), edition.Id);
        await s.GetRequiredService<EditionShelf>().ForgetAsync(Stop);
        return changed;
    });

    private async Task<string> EventAsync(string path, string uid)
    {
        var text = (await site.Visitor().GetStringAsync(path, Stop)).Replace("\r\n ", "", StringComparison.Ordinal);
        return Assert.Single(text.Split("BEGIN:VEVENT\r\n"), e => e.StartsWith("UID:" + uid, StringComparison.Ordinal));
    }

    private Task<CalendarHistory> ReviseAsync(string feed, params CalendarItem[] items) =>
        site.InScopeAsync(s => s.GetRequiredService<ICalendarLedger>().ReviseAsync(feed, items, _ => Day, Stop));

    private static CalendarItem Item(string uid) => new(uid, "g", new("Дәріс", "Лекция", "Lecture", "Лекц"), "101", Day, Day.AddHours(1));

    public sealed class OnSqlite(ProgrammesOnSqlite site) : CalendarLedgerTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : CalendarLedgerTests(site), IClassFixture<ProgrammesOnPostgres>;
}
