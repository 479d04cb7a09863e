using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Scores;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Scores;

/// <summary>Many judges write at once, through the site's own queue, on a real database.</summary>
public abstract class WritingQueueTests(PortalSite site)
{
    private const int Judges = 12;
    private const int Saves = 12;

    private readonly PortalSite _site = site;

    [Fact]
    public async Task Judges_writing_without_a_pause_lose_nothing_and_double_nothing()
    {
        var edition = await JudgedEdition.NewAsync(_site, Judges);
        await Task.WhenAll(edition.Judges.Select(judge => Task.Run(() => WriteAllAsync(edition, judge))));
        var lines = await LinesAsync(edition);
        Assert.Null(JournalChain.BrokenAt(edition.Edition.Key, lines));
        var read = lines.Select(l => JournalLine.Read(l.Text)).ToList();
        // Each save changes one score; the judge's first gives two.
        Assert.Equal(Judges * (Saves + 1), read.Count);
        Assert.Equal(Judges * Saves, await edition.InDatabaseAsync(db => db.Set<ScoreSave>().CountAsync(s => edition.Judges.Contains(s.JudgeId))));
        var stored = await edition.InDatabaseAsync(db => db.Set<Judgement>().Where(j => j.EditionId == edition.Edition.Id).ToListAsync());
        Assert.Equal(Judges, stored.Count);
        Assert.All(stored, j => Assert.Equal((Saves, Half(Saves - 1)), (j.Version, j.ReadHalves()["usefulness"])));
        Assert.All(JournalReplay.Of(read), r => Assert.Equal((Half(Saves - 1), 7), (r.Halves["usefulness"], r.Halves["novelty"])));
    }

    [Fact]
    public async Task The_same_writings_five_times_over_change_nothing()
    {
        var edition = await JudgedEdition.NewAsync(_site);
        var sheets = Enumerable.Range(0, 4).Select(i => Sheet($"k{i}", i, Half(i))).ToList();
        foreach (var sheet in sheets)
        {
            Assert.Equal(SaveOutcome.Saved, (await SaveAsync(edition, edition.Judges[0], sheet)).Outcome);
        }
        var before = await LinesAsync(edition);
        for (var round = 0; round < 5; round++)
        {
            var again = await Task.WhenAll(sheets.Select(s => SaveAsync(edition, edition.Judges[0], s)));
            Assert.All(again, a => Assert.Equal((SaveOutcome.AlreadySaved, 4), (a.Outcome, a.Version)));
        }
        Assert.Equal(before, await LinesAsync(edition));
    }

    [Fact]
    public async Task A_flipped_byte_is_found_where_it_is()
    {
        var edition = await JudgedEdition.NewAsync(_site);
        await WriteAllAsync(edition, edition.Judges[0]);
        var lines = await LinesAsync(edition);
        Assert.Null(JournalChain.BrokenAt(edition.Edition.Key, lines));
        var random = new Random(11);
        for (var tries = 0; tries < 60; tries++)
        {
            var at = random.Next(lines.Count);
            var forged = lines.ToList();
            var text = forged[at].Text.ToCharArray();
            text[random.Next(text.Length)] ^= (char)1;
            forged[at] = forged[at] with { Text = new string(text) };
            Assert.Equal(at + 1, JournalChain.BrokenAt(edition.Edition.Key, forged));
        }
    }

    [Fact]
    public async Task Nothing_is_answered_before_it_is_committed()
    {
        var edition = await JudgedEdition.NewAsync(_site);
        Task<SaveResult> saving;
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<DbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<Journal>().LockAsync(edition.Edition, TestContext.Current.CancellationToken);
            saving = SaveAsync(edition, edition.Judges[0], Sheet("k", 0, 8));
            await Task.Delay(300, TestContext.Current.CancellationToken);
            Assert.False(saving.IsCompleted);
            Assert.Empty(await LinesAsync(edition));
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(SaveOutcome.Saved, (await saving).Outcome);
        Assert.Equal(2, (await LinesAsync(edition)).Count);
    }

    [Fact]
    public async Task Two_windows_in_one_batch_do_not_overwrite_each_other()
    {
        var edition = await JudgedEdition.NewAsync(_site);
        var judge = edition.Judges[0];
        var results = await _site.InScopeAsync(s => s.GetRequiredService<WritingBatch>().WriteAsync(edition.Edition.Id,
            [Write(edition, judge, Sheet("a", 0, 8)), Write(edition, judge, Sheet("b", 0, 4)), Write(edition, judge, Sheet("c", 1, 6))], TestContext.Current.CancellationToken));
        Assert.Equal([SaveOutcome.Saved, SaveOutcome.ChangedElsewhere, SaveOutcome.Saved], results.Select(r => r.Outcome));
        Assert.Equal([1, 1, 2], results.Select(r => r.Version));
        Assert.Equal(8, results[1].Stored!.Halves["usefulness"]);
        var stored = await edition.InDatabaseAsync(db => db.Set<Judgement>().SingleAsync(j => j.EditionId == edition.Edition.Id));
        Assert.Equal((2, 6), (stored.Version, stored.ReadHalves()["usefulness"]));
    }

    [Fact]
    public async Task Editing_what_was_done_reopens_it_and_undo_gives_the_score_before()
    {
        var edition = await JudgedEdition.NewAsync(_site);
        var judge = edition.Judges[0];
        await SaveAsync(edition, judge, Sheet("1", 0, 8), WritingEnd.Finish);
        await SaveAsync(edition, judge, Sheet("2", 1, 8) with { Comment = "тек сөз" });
        await SaveAsync(edition, judge, Sheet("3", 2, 6) with { Comment = "тек сөз" });
        var undone = await _site.Services.GetRequiredService<WritingQueue>().WriteAsync(new(edition.Edition.Id, "H-01", judge, null, WritingEnd.Undo), TestContext.Current.CancellationToken);
        Assert.Equal((SaveOutcome.Saved, 8), (undone.Outcome, undone.Stored!.Halves["usefulness"]));
        await SaveAsync(edition, judge, Sheet("4", 4, 8) with { Comment = "тек сөз" }, WritingEnd.Finish);
        await _site.Services.GetRequiredService<WritingQueue>().WriteAsync(new(edition.Edition.Id, "H-01", judge, null, WritingEnd.Reopen), TestContext.Current.CancellationToken);
        await SaveAsync(edition, judge, Sheet("5", 6, 8) with { Halves = new Dictionary<string, int> { ["usefulness"] = 8 }, TakenBack = ["novelty"] });
        var kinds = (await LinesAsync(edition)).Select(l => JournalLine.Read(l.Text)).ToList();
        Assert.Equal("Score Score Finished Reopened Score Score Finished Reopened Score", string.Join(' ', kinds.Select(k => k.Kind)));
        var (last, replayed) = (kinds[^1], Assert.Single(JournalReplay.Of(kinds)));
        Assert.Equal(("novelty", (int?)null), (last.Criterion, last.Halves));
        Assert.Equal("usefulness", Assert.Single(replayed.Halves.Keys));
        Assert.False(replayed.IsFinished);
    }

    [Fact]
    public async Task First_score_waits_for_the_word_that_there_is_no_conflict()
    {
        var edition = await JudgedEdition.NewAsync(_site);
        var judge = edition.Judges[0];
        var refused = await SaveAsync(edition, judge, Sheet("1", 0, 8) with { SaysNoConflict = false });
        Assert.Equal(SaveOutcome.Unconfirmed, refused.Outcome);
        Assert.Empty(await LinesAsync(edition));
        Assert.Equal(SaveOutcome.Saved, (await SaveAsync(edition, judge, Sheet("1", 0, 8))).Outcome);
        Assert.Equal(SaveOutcome.Saved, (await SaveAsync(edition, judge, Sheet("2", 1, 6) with { SaysNoConflict = false })).Outcome);
    }

    private static async Task WriteAllAsync(JudgedEdition edition, string judge)
    {
        for (var i = 0; i < Saves; i++)
        {
            var result = await SaveAsync(edition, judge, Sheet($"{judge[^4..]}-{i}", i, Half(i)));
            Assert.Equal((SaveOutcome.Saved, i + 1), (result.Outcome, result.Version));
        }
    }

    private static int Half(int step) => 2 + (step % 9);

    private static Task<SaveResult> SaveAsync(JudgedEdition edition, string judge, ScoreSheet sheet, WritingEnd end = WritingEnd.Save) =>
        edition.Site.Services.GetRequiredService<WritingQueue>().WriteAsync(Write(edition, judge, sheet, end), CancellationToken.None);

    private static Writing Write(JudgedEdition edition, string judge, ScoreSheet sheet, WritingEnd end = WritingEnd.Save) =>
        new(edition.Edition.Id, "H-01", judge, sheet, end);

    private static ScoreSheet Sheet(string key, int seen, int usefulness) =>
        new(key, seen, new Dictionary<string, int> { ["usefulness"] = usefulness, ["novelty"] = 7 }, "", "", SaysNoConflict: true);

    private static Task<List<ChainedLine>> LinesAsync(JudgedEdition edition) =>
        edition.Site.InScopeAsync(s => s.GetRequiredService<Journal>().LinesAsync(edition.Edition.Id, CancellationToken.None));

    public sealed class OnSqlite(JudgingOnSqlite site) : WritingQueueTests(site), IClassFixture<JudgingOnSqlite>;

    public sealed class OnPostgres(JudgingOnPostgres site) : WritingQueueTests(site), IClassFixture<JudgingOnPostgres>
    {
        [Fact]
        public async Task One_that_cannot_be_stored_fails_alone()
        {
            var edition = await JudgedEdition.NewAsync(_site, 4);
            var saves = edition.Judges.Select((judge, i) => SaveAsync(edition, judge, Sheet("k", 0, 8) with { Comment = i == 1 ? "a\0b" : "жақсы" })).ToList();
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => saves[1]);
            foreach (var save in saves.Where(s => s != saves[1]))
            {
                Assert.Equal(SaveOutcome.Saved, (await save).Outcome);
            }
            Assert.Null(JournalChain.BrokenAt(edition.Edition.Key, await LinesAsync(edition)));
        }
    }
}
