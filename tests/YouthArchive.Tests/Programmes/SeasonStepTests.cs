using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes;

public abstract class SeasonStepTests(PortalSite site) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await ProgrammesSite.PrepareAsync(site);

    [Fact]
    public async Task First_run_brings_the_editions_in_with_dates_of_their_zone()
    {
        var report = await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("first"));
        Assert.Equal(StepOutcome.Applied, report.Outcome);
        Assert.True(report.Changes > 0);
        var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/first");
        var freeze = ProgrammesSite.Anchor.AddDays(-4).ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc);
        Assert.Equal(freeze, edition.Stage(StageKeys.Window)!.EndsUtc);
        Assert.Equal(DateTimeKind.Utc, edition.Stage(StageKeys.Window)!.EndsUtc.Kind);
        Assert.Equal(["window", "hand-in", "judging"], edition.Stages.Select(s => s.Key));
        Assert.Equal("Search and find", edition.Tracks[0].Title.En);
    }

    [Fact]
    public async Task Second_run_on_another_day_changes_nothing()
    {
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("again"));
        var before = await ProgrammesSite.EditionAsync(site, "archive-hack/again");
        var events = await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync());
        var report = await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("again"), ProgrammesSite.Anchor.AddDays(3));
        Assert.Equal((StepOutcome.Applied, 0), (report.Outcome, report.Changes));
        var after = await ProgrammesSite.EditionAsync(site, "archive-hack/again");
        Assert.Equal(before.Stages, after.Stages);
        Assert.Equal(before.EnrolmentClosesUtc, after.EnrolmentClosesUtc);
        Assert.Equal(events, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync()));
    }

    [Fact]
    public async Task A_recipe_that_says_something_else_moves_the_date()
    {
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("moved"));
        var report = await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season("moved", hackEnds: "@+61 18:00"));
        Assert.True(report.Changes > 0);
        var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/moved");
        Assert.Equal(ProgrammesSite.Anchor.AddDays(61).ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc), edition.EnrolmentClosesUtc);
    }

    [Theory]
    [InlineData("\"zone\": \"Asia/Almaty\"", "\"zone\": \"Mars/Olympus\"", "zone")]
    [InlineData("\"programme\": \"ArchiveHack\"", "\"programme\": \"Chess\"", "programme")]
    [InlineData("\"ends\": \"@-4 18:00\"", "\"ends\": \"@-9 18:00\"", "end is not after")]
    [InlineData("\"starts\": \"@-6 18:00\"", "\"starts\": \"yesterday\"", "cannot be read")]
    [InlineData("\"key\": \"judging\"", "\"key\": \"window\"", "twice")]
    public async Task A_broken_edition_is_left_out_and_the_reason_names_it(string good, string broken, string reason)
    {
        var slug = "broken" + Math.Abs(broken.GetHashCode());
        var json = ProgrammesSite.Season(slug);
        var at = json.IndexOf(good, StringComparison.Ordinal);
        var report = await ProgrammesSite.ApplyAsync(site, json[..at] + broken + json[(at + good.Length)..]);
        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.Contains(report.Reasons, r => r.StartsWith("$.editions[0]", StringComparison.Ordinal) && r.Contains(reason, StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ProgrammesSite.EditionAsync(site, "archive-hack/" + slug));
    }

    [Fact]
    public async Task Nonsense_is_rejected_and_nothing_is_written()
    {
        var report = await ProgrammesSite.ApplyAsync(site, """{"name":"YouthArchive.Season","season":"x","editions":"none"}""");
        Assert.Equal(StepOutcome.Rejected, report.Outcome);
        Assert.NotEmpty(report.Reasons);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : SeasonStepTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : SeasonStepTests(site), IClassFixture<ProgrammesOnPostgres>;
}
