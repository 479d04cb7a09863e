using Xunit;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Judging.Awards;

public sealed class AwardTests
{
    private static readonly AwardRule Kazakhstan = AwardPresets.Of("kazakhstan", [])!.Rules[0];

    private static readonly AwardRule Three = AwardPresets.Of("three", [])!.Rules[0];

    [Theory]
    [InlineData(97, 9, 13, 22)]
    [InlineData(1000, 90, 135, 225)]
    [InlineData(5000, 450, 675, 1125)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(3, 0, 0, 1)]
    public void Forty_five_percent_are_shared_20_30_50(int participants, int first, int second, int third) =>
        Assert.Equal([first, second, third], Kazakhstan.Sizes(participants));

    [Fact]
    public void Equal_scores_at_a_line_get_the_same_award()
    {
        var outcome = Give(Three, [10, 9, 9, 8, 7], 1);
        Assert.Equal(["e0:first", "e1:second", "e2:second"], outcome);
        Assert.Equal(["e0:first", "e1:first", "e2:first"], Give(Three, [9, 9, 9, 8], 1));
    }

    [Fact]
    public void A_thousand_random_boards_agree_with_the_rule_read_word_for_word()
    {
        var random = new SeededRandom(20);
        for (var i = 0; i < 1000; i++)
        {
            var scores = Enumerable.Range(0, 1 + random.Below(40)).Select(_ => (decimal)random.Below(12)).OrderDescending().ToArray();
            var limits = Kazakhstan.Sizes(scores.Length);
            var expected = new List<string>();
            for (var e = 0; e < scores.Length; e++)
            {
                var place = 1 + scores.Count(s => s > scores[e]);
                var until = 0;
                for (var c = 0; c < limits.Count; c++)
                {
                    until += limits[c];
                    if (place <= until)
                    {
                        expected.Add($"e{e}:{Kazakhstan.Classes[c].Key}");
                        break;
                    }
                }
            }
            Assert.Equal(expected.Order(StringComparer.Ordinal), Give(Kazakhstan, scores, 1).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_line_between_entries_that_cannot_be_told_apart_asks_for_a_decision()
    {
        var outcome = Outcome(Three, [10, 9, 8, 7], 0.6);
        Assert.Equal(3, outcome.Boundaries.Count);
        Assert.All(outcome.Boundaries, b => Assert.True(b.AsksForDecision));
        Assert.All(Outcome(Three, [10, 9, 8, 7], 0.8).Boundaries, b => Assert.False(b.IsStatisticalTie));
        Assert.All(Outcome(Three, [10, 9, 8, 7], null).Boundaries, b => Assert.True(b.AsksForDecision));
    }

    [Fact]
    public void Decisions_keep_raise_or_draw_and_stand_for_exactly_what_they_were_made_for()
    {
        var rule = new AwardRule("one", LocalizedText.Same("x"), AwardKind.Counts, null, [new("first", LocalizedText.Same("x"), 1)]);
        double? Above(string a, string b) => a is "e0" or "e1" && b is "e0" or "e1" ? 0.55 : 0.95;
        AwardOutcome With(TieChoice? choice, params string[] entries) => AwardGiving.Of(new([rule]), Candidates([10, 9, 5]), Above, choice is { } c ? [new("one", "first", c, entries, "seed")] : [], "s");
        Assert.Equal(["e0", "e1"], Assert.Single(With(null).Boundaries).Tied);
        Assert.Equal(["e0"], With(TieChoice.Keep, "e0", "e1").Awards.Select(a => a.Entry));
        Assert.False(With(TieChoice.Keep, "e0", "e1").Boundaries[0].AsksForDecision);
        Assert.Equal(["e0", "e1"], With(TieChoice.Raise, "e0", "e1").Awards.Select(a => a.Entry));
        Assert.Equal([AwardGiving.Lots("seed", "one/first", ["e0", "e1"])[0]], With(TieChoice.Draw, "e0", "e1").Awards.Select(a => a.Entry));
        Assert.True(With(TieChoice.Keep, "e0", "e2").Boundaries[0].AsksForDecision);
    }

    [Fact]
    public void Lots_are_fair_and_the_same_for_everybody()
    {
        Assert.Equal(AwardGiving.Lots("h", "r", ["a", "b", "c"]), AwardGiving.Lots("h", "r", ["c", "a", "b"]));
        var first = Enumerable.Range(0, 3000).Count(i => AwardGiving.Lots($"{i}", "r", ["a", "b", "c"])[0] == "a");
        Assert.InRange(first, 900, 1100);
    }

    [Fact]
    public void Tracks_have_their_own_prizes_and_a_special_prize_follows_the_decision()
    {
        var track = new AwardRule("t", LocalizedText.Same("x"), AwardKind.Counts, "ocr", [new("first", LocalizedText.Same("x"), 1)]);
        var special = new AwardRule("s", LocalizedText.Same("x"), AwardKind.Special, null, [new("find", LocalizedText.Same("x"), 0)]);
        var outcome = AwardGiving.Of(new([track, special]), [new("a", "map", 9), new("b", "ocr", 8), new("c", "ocr", 7)], (_, _) => 0.9,
            [new("s", "find", TieChoice.Give, ["a"], ""), new("s", "find", TieChoice.Give, ["c"], "")], "seed");
        Assert.Equal([("b", "t"), ("c", "s")], outcome.Awards.Select(a => (a.Entry, a.Rule)));
    }

    [Theory]
    [InlineData("""{"rules":[{"key":"A","title":{"kk":"x"},"kind":"Counts","classes":[{"key":"a","title":{"kk":"x"},"size":1}]}]}""", ".key")]
    [InlineData("""{"rules":[{"key":"a","title":{"kk":"x"},"kind":"Quota","classes":[{"key":"a","title":{"kk":"x"},"size":1}]}]}""", ".percent")]
    [InlineData("""{"rules":[{"key":"a","title":{"kk":"x"},"kind":"Counts","classes":[]}]}""", ".classes")]
    [InlineData("""{"rules":[{"key":"a","title":{"kk":"x"},"kind":"Counts","classes":[{"key":"a","title":{"kk":"x"},"size":0}]}]}""", "size")]
    public void Rules_from_outside_are_checked(string json, string place) =>
        Assert.Contains(AwardSettings.Parse(json)!.Problems(), p => p.Contains(place, StringComparison.Ordinal));

    private static IEnumerable<string> Give(AwardRule rule, decimal[] scores, double? above) =>
        Outcome(rule, scores, above).Awards.Select(a => $"{a.Entry}:{a.Class}");

    private static AwardOutcome Outcome(AwardRule rule, decimal[] scores, double? above) =>
        AwardGiving.Of(new([rule]), Candidates(scores), (_, _) => above, [], "seed");

    private static IReadOnlyList<Candidate> Candidates(decimal[] scores) => [.. scores.Select((s, i) => new Candidate($"e{i}", null, s))];
}
