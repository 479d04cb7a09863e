using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Results;

public abstract class OlympiadRehearsalTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rehearsal_says_what_the_pages_do_before_and_after_the_results_are_published()
    {
        var yard = await ResultYard.MakeAsync(site);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new Paper { EditionId = yard.Edition.Id, Key = "p" + yard.Edition.Slug, Title = LocalizedText.Same("P"), Kind = PaperKind.Practice, Blueprint = """{"sections":[],"minutes":10}""" });
            db.Add(new PaperWindow { WindowId = yard.Yard.WindowId, TeachersMay = true, HoursAhead = 5 });
            return db.SaveChangesAsync(Cancellation);
        });
        var before = await SightsAsync(yard.Edition);
        var window = await site.InDatabaseAsync(db => db.Set<YouthArchive.Olympiads.Sittings.SittingWindow>().AsNoTracking().SingleAsync(w => w.Id == yard.Yard.WindowId, Cancellation));
        var sitting = Assert.Single(before, s => s.Href == "/olympiad/sittings");
        Assert.Equal((Viewer.Student, window.OpensUtc, window.ClosesUtc, null), (sitting.Viewer, sitting.FromUtc!.Value, sitting.UntilUtc!.Value, sitting.After));
        Assert.Equal(window.OpensUtc.AddHours(-5), Assert.Single(before, s => s.Viewer == Viewer.Teacher && s.Href == $"/olympiad/on-paper/{window.Id}").FromUtc);
        Assert.NotNull(Assert.Single(before, s => s.Href == $"/olympiad/practice/p{yard.Edition.Slug}").After);
        var results = before.Where(s => s.Href == $"/olympiad/results/{yard.Edition.Slug}").ToList();
        Assert.Equal(Enum.GetValues<Viewer>().Length, results.Count);
        Assert.All(results, s => Assert.True(s is { FromUtc: null, After: not null }));
        Assert.Equal([Viewer.Student, Viewer.Guardian], before.Where(s => s.Href == $"/olympiad/results/{yard.Edition.Slug}/mine").Select(s => s.Viewer));

        await yard.MarkAsync();
        var published = DateTime.UtcNow;
        await site.InDatabaseAsync(db =>
        {
            db.Add(new ResultPublication { PaperId = yard.Yard.PaperId, EditionId = yard.Edition.Id, PublishedUtc = published, PublishedBy = "x", Snapshot = "{}" });
            return db.SaveChangesAsync(Cancellation);
        });
        var after = (await SightsAsync(yard.Edition)).Where(s => s.Href == $"/olympiad/results/{yard.Edition.Slug}").ToList();
        Assert.All(after, s => Assert.True(s.After is null && Math.Abs((s.FromUtc!.Value - published).TotalSeconds) < 1));
    }

    private Task<IReadOnlyList<RehearsedSight>> SightsAsync(Edition edition) => site.InScopeAsync(s =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = PortalCultures.Of("en");
        return s.GetServices<IRehearsal>().Single(r => r.Programme == ProgrammeNames.Olympiads).OfAsync(edition, Cancellation);
    });

    public sealed class OnSqlite(ProgrammesOnSqlite site) : OlympiadRehearsalTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : OlympiadRehearsalTests(site), IClassFixture<ProgrammesOnPostgres>;
}
