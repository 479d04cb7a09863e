using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Marking;

public sealed class SortingTests
{
    [Theory]
    [InlineData("x x x y y z", 1, 1)]
    [InlineData("x x x y y w", 7, 9)]
    [InlineData("x x x", 1, 2)]
    [InlineData("w w w w w w", 0, 1)]
    [InlineData("y y y x x z", 0, 1)]
    [InlineData("x x x y y nowhere", 5, 6)]
    public void Provenance_takes_off_what_guessing_brings(string given, int numerator, int denominator) =>
        Assert.Equal(new Fraction(numerator, denominator), ItemMarking.Share(Samples.Sorted, Sorted(given)));

    [Fact]
    public void A_guesser_of_provenance_earns_little()
    {
        Fraction sum = 0;
        for (var n = 0; n < 4096; n++)
        {
            sum += ItemMarking.Share(Samples.Sorted, Sorted(string.Join(' ', Enumerable.Range(0, 6).Select(i => "xyzw"[n >> 2 * i & 3]))))!.Value;
        }
        Assert.True(sum / 4096 < new Fraction(12, 100), (sum / 4096).ToString());
    }

    [Fact]
    public void Keeping_a_fonds_together_counts_where_the_item_says_so()
    {
        var item = Samples.Sorted with { Together = new(1, 2) };
        var moved = ItemMarking.Share(item, Sorted("w w w y y z"))!.Value;
        var torn = ItemMarking.Share(item, Sorted("w x z y y w"))!.Value;
        Assert.Equal(new Fraction(2, 6) * new Fraction(1, 2) + new Fraction(1, 2), moved);
        Assert.True(torn < moved);
        // Adjusted Rand of x x x | y y against x x w | y y: 2 of pairs 4 and 2, by chance 4 · 2 / 15 (one more stands alone).
        Assert.Equal(
            new Fraction(1, 2) * (5 - new Fraction(1, 3)) / 6 + new Fraction(1, 2) * ((2 - new Fraction(8, 15)) / (3 - new Fraction(8, 15))),
            ItemMarking.Share(item, Sorted("x x w y y z")));
    }

    [Theory]
    [InlineData("d", 10)]
    [InlineData("d2", 8)]
    [InlineData("i", 8)]
    [InlineData("i2", 5)]
    [InlineData("f2", 2)]
    [InlineData("a2", 0)]
    [InlineData("nowhere", 0)]
    public void The_way_to_a_file_earns_by_level(string node, int tenths) =>
        Assert.Equal(new Fraction(tenths, 10), ItemMarking.Share(Samples.Aid, Samples.Answer(("node", node))));

    [Theory]
    [InlineData("fake", "", 3, 10)]
    [InlineData("real", "a b", 7, 10)]
    [InlineData("fake", "a", 23, 30)]
    [InlineData("fake", "a b c d", 23, 30)]
    public void A_verdict_is_30_and_its_evidence_70(string verdict, string evidence, int numerator, int denominator)
    {
        var item = new SourceCriticism(Samples.Cs("real fake"), "fake", Samples.Cs("a b c d"), ["a", "b"]);
        var answer = Samples.Answer([("verdict", verdict), .. evidence.Split(' ').Select(e => ("evidence", e))]);
        Assert.Equal(new Fraction(numerator, denominator), ItemMarking.Share(item, answer));
    }

    [Fact]
    public void Family_facts_are_counted_once_and_marriages_from_either_side()
    {
        var item = (FamilyGraph)Samples.All.Single(s => s.Body is FamilyGraph).Body;
        Assert.Equal(1, ItemMarking.Share(item, Samples.Answer(
            ("father-petr", "ivan"), ("spouse-anna", "ivan"), ("spouse-ivan", "anna"), ("born-petr", " 1898 "))));
        Assert.Equal(new Fraction(4, 6), ItemMarking.Share(item, Samples.Answer(("father-petr", "ivan"), ("mother-petr", "ivan"), ("born-petr", "1898"))));
        Assert.Equal(0, ItemMarking.Share(item, Samples.Answer(("father-petr", "stranger"))));
    }

    [Fact]
    public void Spots_are_found_once_by_point_or_by_list()
    {
        var item = (HotSpot)Samples.All.Single(s => s.Body is HotSpot).Body;
        Assert.Equal(1, ItemMarking.Share(item, Samples.Answer(("p", "10,10"), ("p", "60,60"), ("region", "stamp"), ("p", "200.4,230"))));
        Assert.Equal(new Fraction(4, 5), ItemMarking.Share(item, Samples.Answer(("p", "20,20"), ("p", "200,200"), ("p", "500,500"))));
        Assert.Equal(new Fraction(2, 4), ItemMarking.Share(item, Samples.Answer(("p", "20,20"), ("region", "blot"))));
        Assert.Equal(0, ItemMarking.Share(item, Samples.Answer(("p", "here"))));
    }

    [Fact]
    public void Labels_take_off_what_guessing_brings()
    {
        var item = (Labelling)Samples.All.Single(s => s.Body is Labelling).Body;
        Assert.Equal(new Fraction(1, 4), ItemMarking.Share(item, Samples.Answer(("a-stamp", "l1"), ("a-seal", "l3"))));
        Assert.Equal(new Fraction(3, 4), ItemMarking.Share(item, Samples.Answer(("a-stamp", "l1"), ("a-seal", "l2"), ("a-blot", "l3"))));
    }

    [Theory]
    [InlineData(nameof(MultipleRule.RightMinusWrong), "a", 1, 2)]
    [InlineData(nameof(MultipleRule.RightMinusWrong), "a c b", 1, 2)]
    [InlineData(nameof(MultipleRule.RightMinusWrong), "a b c d", 0, 1)]
    [InlineData(nameof(MultipleRule.AllOrNothing), "a", 0, 1)]
    [InlineData(nameof(MultipleRule.AllOrNothing), "a c d", 0, 1)]
    [InlineData(nameof(MultipleRule.Credits), "a", 1, 2)]
    [InlineData(nameof(MultipleRule.Credits), "a c d", 2, 3)]
    [InlineData(nameof(MultipleRule.Credits), "a b", 0, 1)]
    public void Several_choices_are_marked_by_the_items_rule(string rule, string given, int numerator, int denominator)
    {
        var item = new MultipleChoice(Samples.Cs("a b c d"), ["a", "c"], Enum.Parse<MultipleRule>(rule), new Dictionary<string, Fraction>
        { ["a"] = new(1, 2), ["b"] = -1, ["c"] = new(1, 2), ["d"] = new(-1, 3) });
        Assert.Equal(new Fraction(numerator, denominator), ItemMarking.Share(item, Samples.Answer([.. given.Split(' ').Select(g => ("choice", g))])));
    }

    [Fact]
    public void A_wrong_choice_may_earn_a_part_and_never_less_than_nothing()
    {
        var item = Samples.All[0].Body;
        Assert.Equal(new Fraction(1, 3), ItemMarking.Share(item, Samples.Answer(("choice", "c"))));
        Assert.Equal(0, ItemMarking.Share(item, Samples.Answer(("choice", "a"))));
    }

    private static Response Sorted(string given) => Samples.Answer([.. given.Split(' ').Select((fonds, i) => ($"f-{i + 1}", fonds))]);
}
