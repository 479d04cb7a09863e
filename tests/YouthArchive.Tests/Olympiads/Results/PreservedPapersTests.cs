using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Programmes.Preservation;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Results;

public abstract class PreservedPapersTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_answers_marks_and_results_are_in_it_by_code_and_nobody_is_named()
    {
        var yard = await ResultYard.MakeAsync(site, pupils: 4);
        var marker = await site.NewPersonAsync(PortalRoles.Judge);
        await site.InDatabaseAsync(async db =>
        {
            await db.Set<PortalUser>().Where(u => yard.Pupils.Contains(u.Id)).ExecuteUpdateAsync(s => s.SetProperty(u => u.DisplayName, "Айсұлу Жұмабек").SetProperty(u => u.Email, "aisulu-o@example.org"), Cancellation);
            db.Add(new DeclaredRules { PaperId = yard.Yard.PaperId, Rules = RankingRules.Ioi.Write(), DeclaredUtc = DateTime.UtcNow, DeclaredBy = marker });
            db.Add(new AnswerLine
            {
                SittingId = yard.Sittings[0].Id,
                Key = "k",
                ItemKey = yard.Open,
                Response = """{"text":["Мен, Айсұлу Жұмабек, хатты оқыдым. 1917 жыл."]}""",
                AtUtc = yard.Sittings[0].StartedUtc!.Value.AddSeconds(9),
                DeviceSeconds = 9,
                IsLate = false,
            });
            return await db.SaveChangesAsync(Cancellation);
        });
        await yard.MarkAsync();
        await AppealAsync(yard, marker);
        await PublishAsync(yard, marker);
        var parts = await PreservedParts.OfAsync(site, yard.Edition);
        Assert.Equal(RankingRules.Ioi.Write() + "\n", parts["olympiad/main/rules.json"]);
        Assert.Contains("\"sections\"", parts["olympiad/main/paper.json"], StringComparison.Ordinal);
        Assert.Equal(6, parts.Files.Keys.Count(k => k.StartsWith("olympiad/main/items/", StringComparison.Ordinal) && k.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Equal(4, parts.Rows("olympiad/main/window-1/sittings.csv").Length);
        Assert.Contains(parts.Rows("olympiad/main/window-1/answers.csv"), r => r.Contains("1917", StringComparison.Ordinal));
        Assert.Equal(4, parts.Rows("olympiad/main/publication-1/results.csv").Length);
        var log = parts["olympiad/main/window-1/marks-log.txt"].TrimEnd('\n').Split('\n');
        // The chain is reckoned again from the file alone.
        Assert.Null(MarksReplay.BrokenAt(yard.Yard.WindowId, [.. log.Select(l => new KeptMarkLine(l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..], l[..l.IndexOf(' ', StringComparison.Ordinal)]))]));
        Assert.Contains(log, l => l.Contains("\"kind\":\"Appeal\"", StringComparison.Ordinal) && l.Contains("\"by\":\"organiser\"", StringComparison.Ordinal));
        Assert.All(log[..4], l => Assert.Contains("\"by\":\"site\"", l, StringComparison.Ordinal));
        foreach (var personal in yard.Pupils.Concat(yard.Sittings.Select(s => s.Id)).Append(marker).Concat(["Айсұлу", "Жұмабек", "@example.org"]))
        {
            Assert.DoesNotContain(personal, parts.All, StringComparison.OrdinalIgnoreCase);
        }
    }

    private Task<int> AppealAsync(ResultYard yard, string marker) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var marks = await db.Set<CurrentMarks>().AsNoTracking().SingleAsync(m => m.SittingId == yard.Sittings[0].Id, Cancellation);
        var waiting = await db.Set<CurrentMarks>().AsNoTracking().Where(m => m.WindowId == yard.Yard.WindowId).ToListAsync(Cancellation);
        await services.GetRequiredService<MarksLog>().WriteAsync(yard.Yard.WindowId,
            [.. waiting.Select(w => new MarkDraft(w.SittingId, w.Code, MarkKind.Appeal, [.. w.Read().Select(m => m with { Hundredths = m.Hundredths ?? 0, IsByPeople = true, State = AnswerState.Answered })], marker, "Appeal 1: Raise"))], Cancellation);
        await transaction.CommitAsync(Cancellation);
        return marks.Marks.Length;
    });

    private Task<int> PublishAsync(ResultYard yard, string organiser) => site.InScopeAsync(async services =>
    {
        var publications = services.GetRequiredService<ResultPublications>();
        var paper = await services.GetRequiredService<DbContext>().Set<YouthArchive.Olympiads.Papers.Paper>().SingleAsync(p => p.Id == yard.Yard.PaperId, Cancellation);
        var preview = await publications.PreviewAsync(paper, true, Cancellation);
        Assert.True(await publications.PublishAsync(paper, preview, preview.Digest, organiser, Cancellation));
        return 0;
    });

    public sealed class OnSqlite(ProgrammesOnSqlite site) : PreservedPapersTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : PreservedPapersTests(site), IClassFixture<ProgrammesOnPostgres>;
}
