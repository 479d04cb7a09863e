using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;

namespace YouthArchive.Tests.Olympiads.Papers;

public sealed class PaperAssemblyTests
{
    private const int Attempts = 1000;

    // Whoever changes what is drawn makes every paper that was sat another one: then the receipts of past years mean nothing.
    private const string Golden = "dc111fcc25ddc49fcfca370dc31ed1707dde37d3902712313c6f54957f4bca09";

    [Fact]
    public void Paper_of_a_seed_is_the_one_it_always_was() => Assert.Equal(Golden, PaperText.Hash(PaperAssembly.Assemble(SamplePapers.Mixed(), 20261122)));

    [Fact]
    public void Any_paper_can_be_made_again_byte_for_byte()
    {
        var random = new Random(5);
        var paper = SamplePapers.Mixed();
        for (var i = 0; i < Attempts; i++)
        {
            var seed = random.NextInt64(long.MinValue, long.MaxValue);
            var mixed = paper.Items.ToArray();
            random.Shuffle(mixed);

            var first = PaperAssembly.Assemble(paper, seed);
            var again = PaperAssembly.Assemble(paper with { Items = mixed }, seed);

            Assert.Equal(PaperText.Write(first), PaperText.Write(again));
            Assert.Equal(Enumerable.Range(1, 15), first.Items.Select(p => p.Number));
            Assert.Equal(15, first.Items.Select(p => p.ItemKey).Distinct().Count());
            Assert.All(first.Items, placed => Assert.All(placed.Orders, o => Assert.Equal(o.Value.Count, o.Value.Distinct().Count())));
        }
    }

    [Fact]
    public void Different_seeds_draw_different_items_and_every_item_in_the_end()
    {
        var paper = SamplePapers.Mixed();
        var drawn = Enumerable.Range(0, 200).Select(seed => PaperAssembly.Assemble(paper, seed)).ToList();

        Assert.True(drawn.Select(PaperText.Hash).Distinct().Count() == drawn.Count);
        Assert.Equal(12, drawn.SelectMany(p => p.Items).Where(i => i.Section == "b").Select(i => i.ItemKey).Distinct().Count());
        Assert.All(drawn, p => Assert.True(p.Items.Count(i => i.Section == "b" && int.Parse(i.ItemKey[^2..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0) >= 2));
    }

    [Fact]
    public void Without_shuffled_choices_only_what_would_give_the_answer_away_is_shuffled()
    {
        var paper = SamplePapers.Mixed();
        var plain = PaperAssembly.Assemble(paper with { Blueprint = paper.Blueprint with { ShufflesChoices = false } }, 1);

        Assert.Equal(["events", "sheets"], plain.Items.SelectMany(i => i.Orders.Keys).Order());
    }

    [Fact]
    public void Item_that_must_not_be_shuffled_stands_as_it_is()
    {
        var item = SamplePapers.Of("still", new SingleChoice(SamplePapers.Choices("a", "b"), "a", Shuffle: false));
        var paper = new LockedPaper(1, new([new("a", SamplePapers.Text("A"), [new("still")])], 10), [new(1, item)]);

        Assert.Empty(PaperAssembly.Assemble(paper, 3).Items.Single().Orders);
    }

    [Fact]
    public void Blueprint_that_could_run_short_is_refused_whatever_the_order_of_draws()
    {
        var paper = SamplePapers.Mixed();
        var items = paper.Items.Select(i => i.Item).ToList();
        Section Drawing(params Pick[] picks) => new("x", SamplePapers.Text("X"), picks);

        Assert.Empty(BlueprintRules.Problems(paper.Blueprint, items));
        Assert.Empty(BlueprintRules.Problems(new([Drawing(new Pick(Tag: "even", Count: 6), new Pick(Tag: "odd", Count: 6))], 10), items));
        Assert.NotEmpty(BlueprintRules.Problems(new([Drawing(new Pick(Tag: "pool", Count: 7), new Pick(Tag: "even", Count: 1))], 10), items));
        Assert.NotEmpty(BlueprintRules.Problems(new([Drawing(new Pick(Tag: "nothing", Count: 1))], 10), items));
        Assert.NotEmpty(BlueprintRules.Problems(new([Drawing(new Pick("fixed-0"), new Pick("fixed-0"))], 10), items));
        Assert.NotEmpty(BlueprintRules.Problems(new([Drawing(new Pick("missing"))], 10), items));
        Assert.NotEmpty(BlueprintRules.Problems(new([Drawing(new Pick("fixed-0"))], 0), items));
    }
}
