using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Tests.Olympiads.Content;
using YouthArchive.Tests.Olympiads.Items;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.OnPaper;

public sealed class PaperBoxesTests(PortalSite site) : IClassFixture<PortalSite>
{
    private IStringLocalizer Words => site.Services.GetRequiredService<IStringLocalizer>();

    public static TheoryData<string> Types => [.. ItemSamples.Types];

    [Theory, MemberData(nameof(Types))]
    public void What_is_typed_from_the_right_sheet_earns_everything(string type)
    {
        var view = View(ItemSamples.Of(type), 7);
        var boxes = PaperBoxes.Of(Words, view, "kk");
        Assert.NotEmpty(boxes);
        if (view.Item.Body is OpenAnswer)
        {
            return;
        }
        var right = KeyAnswer.Of(view.Item.Body);
        var typed = boxes.ToDictionary(b => b.Field, b => BoxText.Write(b, right), StringComparer.Ordinal);
        var (response, problems) = BoxText.Read(Words, boxes, field => typed[field]);
        Assert.Empty(problems);
        Assert.Equal(ItemMarking.Share(view.Item.Body, right), ItemMarking.Share(view.Item.Body, response));
    }

    [Fact]
    public void Numbers_follow_the_order_of_the_pupils_own_paper()
    {
        var item = ItemSamples.Of("single-choice");
        var orders = Enumerable.Range(1, 20).Select(seed => string.Join(' ', PaperBoxes.Of(Words, View(item, seed), "kk")[0].Ids)).ToList();
        Assert.True(orders.Distinct().Count() > 1);
        var box = PaperBoxes.Of(Words, View(item, 3), "kk")[0];
        Assert.Equal(box.Ids[1], BoxText.Read(Words, [box], _ => "2").Response.One("choice"));
    }

    [Theory]
    [InlineData("135", 5, "1 3 5")]
    [InlineData("1, 3; 5", 5, "1 3 5")]
    [InlineData("1-3", 5, "1 3")]
    [InlineData("12", 5, "1 2")]
    [InlineData("12", 14, "12")]
    [InlineData("1 12", 14, "1 12")]
    [InlineData("", 5, "")]
    public void Numbers_are_read_as_they_are_written(string text, int most, string expected) =>
        Assert.Equal(expected, string.Join(' ', BoxText.Numbers(text, most)!));

    [Theory]
    [InlineData("One", "7")]
    [InlineData("One", "0")]
    [InlineData("One", "1 2")]
    [InlineData("Many", "1 1")]
    [InlineData("Order", "А")]
    [InlineData("Many", "99999999999999999999999999999999999999999999999999")]
    [InlineData("Many", "<script>")]
    public void What_no_sheet_can_hold_is_refused_with_a_word(string kind, string text)
    {
        var (response, problems) = BoxText.Read(Words, [new("choice", "", Enum.Parse<BoxKind>(kind), ["a", "b", "c"])], _ => text);
        Assert.True(response.IsEmpty);
        Assert.NotEmpty(Assert.Single(problems).Text);
    }

    [Fact]
    public void Order_of_many_says_nothing_and_that_of_an_order_does()
    {
        PaperBox many = new("choice", "", BoxKind.Many, ["a", "b", "c"]), order = many with { Kind = BoxKind.Order };
        Assert.Equal(BoxText.Read(Words, [many], _ => "3 1").Response.Write(), BoxText.Read(Words, [many], _ => "1 3").Response.Write());
        Assert.NotEqual(BoxText.Read(Words, [order], _ => "3 1").Response.Write(), BoxText.Read(Words, [order], _ => "1 3").Response.Write());
    }

    internal static ItemView View(Item item, long seed)
    {
        var paper = new LockedPaper(1, new([new("a", ItemSamples.Text("section"), [new(item.Key)])], 60), [new(1, item)]);
        return new(item, PaperAssembly.Assemble(paper, seed).Items[0], Response.Empty, _ => "");
    }
}
