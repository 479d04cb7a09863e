using Xunit;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Results.Rankings;

public sealed class BoardTests
{
    private static readonly DateTime Noon = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(97, 44, 9, 13, 22)]
    [InlineData(1000, 450, 90, 135, 225)]
    [InlineData(5000, 2250, 450, 675, 1125)]
    public void Kazakhstans_rule_gives_its_known_numbers(int sat, int winners, int gold, int silver, int bronze)
    {
        var board = Board.Of(Enumerable.Range(1, sat).Select(n => Of(n, n)), RankingRules.Kazakhstan);
        Assert.Equal(winners, board.Winners);
        Assert.Equal((gold, silver, bronze), Medals(board));
    }

    [Fact]
    public void Equal_totals_on_the_line_all_win_in_Kazakhstan()
    {
        // 45 % of ten are 4.5, so 5; the fifth to the eighth have the same.
        var board = Board.Of(new[] { 90, 80, 70, 60, 50, 50, 50, 50, 40, 30 }.Select((t, i) => Of(i, t)), RankingRules.Kazakhstan);
        Assert.Equal(5, board.Winners);
        Assert.Equal(8, board.Prizes.Count());
        Assert.Equal([1, 2, 3, 4, 5, 5, 5, 5, 9, 10], board.Rows.Select(r => r.Place));
    }

    [Fact]
    public void The_IOI_keeps_to_half_of_those_who_sat()
    {
        var board = Board.Of(Enumerable.Range(1, 24).Select(n => Of(n, n)), RankingRules.Ioi);
        Assert.Equal((2, 4, 6), Medals(board));
        Assert.Empty(Board.Of(Enumerable.Range(1, 10).Select(n => Of(n, 50)), RankingRules.Ioi).Prizes);
    }

    [Fact]
    public void A_quota_asks_for_a_part_of_the_points_too()
    {
        var board = Board.Of(new[] { 90, 60, 49, 40, 30, 20, 10, 5 }.Select((t, i) => Of(i, t)), RankingRules.Quota with { WinnersPercent = 50 });
        Assert.Equal([90, 60], board.Prizes.Select(r => r.Scored.Total / 100));
    }

    [Fact]
    public void Nothing_earned_is_no_medal_and_nobody_is_no_board()
    {
        Assert.Empty(Board.Of([Of(1, 0), Of(2, 0)], RankingRules.Kazakhstan).Prizes);
        Assert.Empty(Board.Of([], RankingRules.Kazakhstan).Rows);
    }

    [Fact]
    public void The_declared_chain_parts_places_but_never_medals()
    {
        // The same total: one has the hardest item, the other a longer run, the third neither.
        Scored hard = new("hard", [Item("a", 0), Item("b", 100), Item("c", 100)], Noon);
        Scored run = new("run", [Item("a", 100), Item("b", 100), Item("c", 0)], Noon);
        Scored none = new("none", [Item("b", 100), Item("c", 0), Item("a", 100)], Noon.AddHours(-1));
        var rules = RankingRules.Kazakhstan with { WinnersPercent = 34, Bands = [new(Medal.Gold, 1)], TieBreaks = [TieBreak.HardestThird, TieBreak.LongestRun] };
        var board = Board.Of([none, run, hard], rules);
        Assert.Equal(["hard", "run", "none"], board.Rows.Select(r => r.Scored.Id));
        Assert.Equal([1, 2, 3], board.Rows.Select(r => r.Place));
        Assert.All(board.Rows, r => Assert.Equal(Medal.Gold, r.Medal));
        Assert.Equal([1, 1, 1], Board.Of([none, run, hard], rules with { TieBreaks = [] }).Rows.Select(r => r.Place));
    }

    [Fact]
    public void What_comes_after_the_freeze_is_only_counted()
    {
        var frozen = FrozenBoard.Of([Of(1, 10), Of(2, 90) with { SubmittedUtc = Noon.AddSeconds(1) }], RankingRules.Kazakhstan, Noon.AddSeconds(1));
        Assert.Equal(1, frozen.Pending);
        Assert.Equal(["s0001"], frozen.Board.Rows.Select(r => r.Scored.Id));
    }

    [Fact]
    public void Ten_thousand_random_boards_equal_the_naive_oracle()
    {
        var draw = new SeededDraw(2026);
        for (var board = 0; board < 10_000; board++)
        {
            var sittings = Random(draw);
            var rules = RandomRules(draw);
            var rows = Board.Of(sittings, rules).Rows;
            Assert.Equal(NaiveBoard.Of(sittings, rules), rows.Select(r => (r.Scored.Id, r.Place, r.Medal)).Order());
            draw.Shuffle(sittings);
            Assert.Equal(rows, Board.Of(sittings, rules).Rows);
        }
    }

    [Fact]
    public void A_difference_names_those_whose_medal_moves_first()
    {
        var rules = RankingRules.Kazakhstan with { WinnersPercent = 50, Bands = [new(Medal.Gold, 1)] };
        var before = Board.Of([Of(1, 10), Of(2, 20), Of(3, 30), Of(4, 40)], rules);
        var after = Board.Of([Of(1, 35), Of(2, 20), Of(3, 30), Of(4, 40)], rules);
        var difference = BoardDifference.Between(before, after);
        Assert.Equal(["s0001", "s0003", "s0002"], difference.Moved.Select(m => m.Id));
        Assert.Equal((1, 3, 2), (difference.Marks, difference.Places, difference.Medals));
    }

    private static List<Scored> Random(SeededDraw draw)
    {
        var items = 1 + draw.Below(6);
        return [.. Enumerable.Range(0, draw.Below(25)).Select(n => new Scored(
            $"s{n:0000}", [.. Enumerable.Range(0, items).Select(i => new ScoredItem($"i{i}", 50 * draw.Below(3), 100))], Noon.AddMinutes(draw.Below(60))))];
    }

    private static RankingRules RandomRules(SeededDraw draw)
    {
        List<TieBreak> chain = [TieBreak.HardestThird, TieBreak.LongestRun];
        draw.Shuffle(chain);
        var bands = Enum.GetValues<Medal>().Take(1 + draw.Below(3)).Select(m => new MedalBand(m, 1 + draw.Below(5), 10 * draw.Below(7))).ToList();
        return new("any", draw.Below(101), draw.Below(2) == 0, bands, (LineRule)draw.Below(2), chain[..draw.Below(3)]);
    }

    private static Scored Of(int id, int points) => new($"s{id:0000}", [new("i", 100 * points, points <= 100 ? 10_000 : 1_000_000)], Noon);

    private static ScoredItem Item(string key, int hundredths) => new(key, hundredths, 100);

    private static (int, int, int) Medals(Board board) =>
        (board.Rows.Count(r => r.Medal == Medal.Gold), board.Rows.Count(r => r.Medal == Medal.Silver), board.Rows.Count(r => r.Medal == Medal.Bronze));
}
