using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Demos;

public abstract class DemoPageTests(PortalSite site)
{
    private const string Wish = "starts=2026-11-22T10%3A00&minutes=15&slots=4&places=Table+1%0ATable+2";

    [Fact]
    public async Task Confirmed_schedule_is_what_was_seen_and_programmes_can_read_it()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Empty(await ScheduleAsync(edition));
        using var forged = await organiser.SubmitAsync($"{edition.Desk}/demos?{Wish}", "form#confirm", ("minutes", "20"));
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        using var confirmed = await organiser.SubmitAsync($"{edition.Desk}/demos?{Wish}", "form#confirm");
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        var schedule = await ScheduleAsync(edition);
        Assert.Equal(4, schedule.Select(d => d.EntryId).Distinct().Count());
        // Both judges see everything, so that it is one after another. Ten o'clock in Almaty is five in the morning UTC.
        Assert.Equal(Enumerable.Range(0, 4).Select(i => new DateTime(2026, 11, 22, 5, 15 * i, 0)), schedule.Select(d => d.StartsUtc));
        Assert.All(schedule, d => Assert.Equal((TimeSpan.FromMinutes(15), true), (d.EndsUtc - d.StartsUtc, d.Place is "Table 1" or "Table 2")));
        using var withdrawn = await organiser.SubmitAsync($"{edition.Desk}/demos", "form#withdraw");
        Assert.Empty(await ScheduleAsync(edition));
    }

    [Fact]
    public async Task A_judge_never_comes_to_an_entry_of_an_own_conflict_and_what_does_not_fit_says_why()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 1);
        TestEntries.Members.Add(edition.Judges[0]);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync($"/en/admin/judging/{edition.Edition.Key}/demos?{Wish}");
        Assert.Equal("Nobody without a conflict of interest is to see H-04.", page.QuerySelector("#why")!.TextContent);
        Assert.Null(page.QuerySelector("form#confirm"));
        var few = await organiser.PageAsync($"/en/admin/judging/{edition.Edition.Key}/demos?{Wish.Replace("slots=4", "slots=1", StringComparison.Ordinal)}");
        Assert.Equal("4 entries do not fit: tables and times together make 2.", few.QuerySelector("#why")!.TextContent);
        var wrong = await organiser.PageAsync($"/en/admin/judging/{edition.Edition.Key}/demos?starts=soon&places=");
        Assert.NotNull(wrong.QuerySelector(".err"));
    }

    private static Task<IReadOnlyList<DemoTime>> ScheduleAsync(JudgedEdition edition) => edition.Site.InScopeAsync(
        services => services.GetRequiredService<IDemoSchedule>().OfEditionAsync(edition.Edition.Id));

    public sealed class OnSqlite(JudgingOnSqlite site) : DemoPageTests(site), IClassFixture<JudgingOnSqlite>;
}
