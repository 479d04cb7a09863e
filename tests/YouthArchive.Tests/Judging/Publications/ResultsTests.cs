using System.Globalization;
using Xunit;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Scores;

namespace YouthArchive.Tests.Judging.Publications;

public sealed class ResultsTests
{
    [Fact]
    public void Results_are_the_same_bit_for_bit_in_every_culture()
    {
        var journal = TestJournal.Of(1);
        journal.Awards = AwardPresets.Of("kazakhstan", [])!;
        var before = CultureInfo.CurrentCulture;
        try
        {
            var digests = new HashSet<string>();
            var exports = new HashSet<string>();
            foreach (var name in new[] { "kk-KZ", "mn-MN", "tr-TR", "ar-SA", "" })
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(name), CultureInfo.GetCultureInfo(name));
                digests.Add(journal.Results().Digest());
                exports.Add(Publication.Write(journal.Published()));
            }
            Assert.Single(digests);
            Assert.Single(exports);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, before);
        }
    }

    [Fact]
    public void Places_go_by_the_published_score_and_the_raw_mean_stands_beside_it()
    {
        var results = TestJournal.Of(2).Results();
        Assert.Equal(results.Rows.OrderByDescending(r => r.Score).Select(r => r.Score), results.Rows.Select(r => r.Score));
        Assert.All(results.Rows, r => Assert.Equal(1 + results.Rows.Count(o => o.Score > r.Score), r.Place));
        Assert.All(results.Rows, r => Assert.Equal(WeightedMean.Mean([.. results.Counted.Where(c => c.Entry == r.Entry).Select(c => c.Total)]), r.Mean));
        Assert.All(results.Rows, r => Assert.Equal(Math.Round(r.Score, 2), r.Score));
        Assert.NotEqual(results.Rows.Select(r => r.Entry), results.Rows.OrderByDescending(r => r.Mean).Select(r => r.Entry));
    }

    [Fact]
    public void Taking_out_and_putting_back_gives_the_same_results_to_the_last_bit()
    {
        var journal = TestJournal.Of(3);
        journal.Awards = AwardPresets.Of("three", [])!;
        var digest = journal.Results().Digest();
        journal.Add(JournalKind.Voided, "J-02", null);
        Assert.DoesNotContain(journal.Results().Counted, c => c.Judge == "J-02");
        Assert.NotEqual(digest, journal.Results().Digest());
        journal.Add(JournalKind.Restored, "J-02", null);
        Assert.Equal(digest, journal.Results().Digest());
        journal.Add(JournalKind.Voided, "J-01", "H-01");
        Assert.NotEqual(digest, journal.Results().Digest());
        journal.Add(JournalKind.Restored, "J-01", "H-01");
        Assert.Equal(digest, journal.Results().Digest());
    }

    [Fact]
    public void What_is_unfinished_conflicted_or_unknown_does_not_count()
    {
        var journal = new TestJournal { Tracks = { ["H-01"] = null } };
        foreach (var (judge, entry) in new[] { ("J-01", "H-01"), ("J-02", "H-01"), ("J-03", "H-01"), ("J-01", "H-99") })
        {
            journal.Add(JournalKind.Score, judge, entry, "usefulness", 8).Add(JournalKind.Score, judge, entry, "novelty", 8).Add(JournalKind.Finished, judge, entry);
        }
        journal.Add(JournalKind.Reopened, "J-02", "H-01").Add(JournalKind.Conflict, "J-03", "H-01");
        var row = Assert.Single(journal.Results().Rows);
        Assert.Equal(("H-01", 1, 80.00m), (row.Entry, row.Judges, row.Score));
        Assert.Empty(new TestJournal().Results().Rows);
    }

    [Fact]
    public void Groups_that_no_judge_links_ask_for_a_decision()
    {
        var journal = new TestJournal();
        for (var e = 0; e < 8; e++)
        {
            journal.Tracks[TestJournal.Entry(e)] = null;
            foreach (var j in e < 4 ? new[] { 0, 1 } : [2, 3])
            {
                journal.Add(JournalKind.Score, TestJournal.Judge(j), TestJournal.Entry(e), "usefulness", 2 + e).Add(JournalKind.Score, TestJournal.Judge(j), TestJournal.Entry(e), "novelty", 3 + j)
                    .Add(JournalKind.Finished, TestJournal.Judge(j), TestJournal.Entry(e));
            }
        }
        var results = journal.Results();
        Assert.Equal(2, results.Components);
        Assert.True(results.AsksForDecision);
        journal.Decisions.Add(new(TieDecision.Comparability, "", TieChoice.Keep, results.Codes, ""));
        Assert.False(journal.Results().AsksForDecision);
    }

    [Fact]
    public void The_score_can_be_reckoned_by_hand_from_what_is_published()
    {
        var journal = TestJournal.Of(4);
        var results = journal.Results();
        var basis = journal.Published().Basis!;
        foreach (var row in results.Rows)
        {
            var left = results.Counted.Where(c => c.Entry == row.Entry).Select(c => Math.Round(c.Total.ToDouble(), 3) - Math.Round(basis.JudgeOffsets[c.Judge], 3)).ToList();
            var weight = Math.Round(basis.Shrinkage!.Value, 4);
            var byHand = (left.Sum() + weight * Math.Round(basis.Mean, 3)) / (left.Count + weight);
            Assert.InRange(byHand, (double)row.Score - 0.01, (double)row.Score + 0.01);
        }
    }
}
