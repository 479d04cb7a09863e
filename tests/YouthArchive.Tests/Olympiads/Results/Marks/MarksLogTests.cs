using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Results.Marks;

public abstract class MarksLogTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_says_what_the_fast_table_says_and_marking_again_writes_nothing()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        var first = await yard.CheckAsync();
        Assert.True(first.Holds);
        Assert.Equal(5, first.Lines);
        var marked = await yard.MarkedAsync();
        Assert.Equal([0, 300, 600, 900, 1200], yard.Sittings.Select(s => marked.Single(m => m.SittingId == s.Id).Scored().Total));
        Assert.All(marked, m => Assert.Equal([AnswerState.Omitted, AnswerState.NotReached], m.Marks.Where(x => x.State != AnswerState.Answered).Select(x => x.State)));
        await yard.MarkAsync();
        Assert.Equal(first, await yard.CheckAsync() with { Differing = first.Differing });
    }

    [Theory]
    [InlineData("text")]
    [InlineData("order")]
    [InlineData("cut")]
    [InlineData("mark")]
    public async Task Whatever_is_changed_behind_its_back_is_found(string how)
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        await site.InDatabaseAsync(async db =>
        {
            var lines = db.Set<MarkLine>().Where(l => l.WindowId == yard.Yard.WindowId);
            _ = how switch
            {
                "text" => await lines.Where(l => l.Number == 3).ExecuteUpdateAsync(s => s.SetProperty(l => l.Text, l => l.Text.Replace("300", "290")), Cancellation),
                "order" => await lines.Where(l => l.Number == 2).ExecuteUpdateAsync(s => s.SetProperty(l => l.Number, 9), Cancellation),
                "cut" => await lines.Where(l => l.Number == 5).ExecuteDeleteAsync(Cancellation),
                _ => await db.Set<CurrentMarks>().Where(m => m.SittingId == yard.Sittings[0].Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Total, 1200), Cancellation),
            };
            return 0;
        });
        var check = await yard.CheckAsync();
        Assert.False(check.Holds);
    }

    [Fact]
    public async Task A_new_key_is_looked_at_first_and_then_marks_everybody_anew()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        var version = await yard.NewKeyAsync("c");
        await site.InScopeAsync(async services =>
        {
            var correction = services.GetRequiredService<KeyCorrection>();
            var preview = await correction.PreviewAsync(yard.Yard.PaperId, yard.Choice, version, Cancellation);
            // All five answered it: one is right now, the four that had it right lose it.
            Assert.Equal(5, preview!.Difference.Marks);
            Assert.False(await correction.ConfirmAsync(yard.Yard.PaperId, preview, "what was not seen", "Кілт қате", "organiser", Cancellation));
            Assert.True(await correction.ConfirmAsync(yard.Yard.PaperId, preview, preview.Digest, "Кілт қате", "organiser", Cancellation));
            return 0;
        });
        await yard.MarkAsync(MarkKind.Regrade);
        var marked = await yard.MarkedAsync();
        Assert.Equal([300, 0, 300, 600, 900], yard.Sittings.Select(s => marked.Single(m => m.SittingId == s.Id).Scored().Total));
        Assert.True((await yard.CheckAsync()).Holds);
        var lines = await site.InScopeAsync(s => s.GetRequiredService<MarksLog>().LinesAsync(yard.Yard.WindowId, Cancellation));
        var regraded = lines.Select(l => MarkText.Read(l.Text)).Where(l => l.Kind == MarkKind.Regrade).ToList();
        Assert.Equal(5, regraded.Count);
        Assert.All(regraded, l => Assert.Equal((1, true, true), (l.Marks.Count, l.By.Length > 0, l.Why.Length > 0)));
    }

    [Fact]
    public async Task No_mark_is_written_outside_of_a_transaction() => await site.InScopeAsync(async services =>
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            services.GetRequiredService<MarksLog>().WriteAsync(1, [new("s", "S-1", MarkKind.Automatic, [], "site", "")], Cancellation));
        return 0;
    });

    [Fact]
    public async Task Rules_are_declared_before_the_first_window_opens_and_never_after()
    {
        var yard = await ResultYard.MakeAsync(site, 1);
        await site.InScopeAsync(async services =>
        {
            var rules = services.GetRequiredService<ResultRulesDesk>();
            Assert.False(await rules.DeclareAsync(yard.Yard.PaperId, RankingRules.Ioi, null, "organiser", Cancellation));
            Assert.Equal((RankingRules.Kazakhstan.Name, false), (await rules.OfAsync(yard.Yard.PaperId, Cancellation)) is var found ? (found.Rules.Name, found.IsDeclared) : default);
            return 0;
        });
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : MarksLogTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : MarksLogTests(site), IClassFixture<ProgrammesOnPostgres>;
}
