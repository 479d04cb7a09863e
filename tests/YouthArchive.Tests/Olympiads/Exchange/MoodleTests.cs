using Xunit;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Exchange;

public sealed class MoodleTests
{
    private static readonly ImportedFile File = Fixtures.Read(Fixtures.Text("all-types.xml"));

    [Fact]
    public void Each_type_comes_in_as_its_nearest_of_ours() =>
        Assert.Equal(
            "fonds-1 single-choice, Several multiple-choice, True true-false, Short short-answer, Number number, Match matching, Essay open, "
            + "Gaps gap-choice, Drag words gap-choice, Cloze gap-choice, Order original-order, Markers labelling",
            string.Join(", ", File.Imported.Select(i => $"{i.Id} {ItemJson.TypeOf(i.Item.Body)}")));

    [Theory]
    [InlineData("Read this", 75, "no question")]
    [InlineData("Sum", 76, "«calculated»")]
    [InlineData("Drag pictures", 77, "«ddimageortext»")]
    [InlineData("Random", 78, "«randomsamatch»")]
    [InlineData("Typed cloze", 79, "«SHORTANSWER»")]
    [InlineData("Two values", 80, "one right value")]
    [InlineData("Lost picture", 84, "gone.png")]
    [InlineData("No key", 88, "exactly one")]
    public void What_has_no_equal_is_refused_by_name_and_line(string id, int line, string reason)
    {
        var refused = Assert.Single(File.Refused, r => r.Id == id);
        Assert.Equal(line, refused.Line);
        Assert.Contains(reason, refused.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_points_credits_tags_and_pictures_are_kept()
    {
        var (_, item, pictures, line, _) = Of("fonds-1");
        Assert.Equal((2, 4), (item.Points, line));
        Assert.Equal(("fonds-1", "Single", "What is a **fonds**?", "Of one creator."), (item.Key, item.Title.En, item.Stem.En, item.Explanation!.En));
        var body = (SingleChoice)item.Body;
        Assert.Equal((new Fraction(1, 2), true), (Assert.Single(body.Credits!).Value, body.Shuffle));
        Assert.Equal(["provenance"], item.Tags!);
        var picture = Assert.Single(item.Pictures!);
        Assert.Equal(("seal-one.png", "A seal", 1), (picture.File, picture.Text.En, picture.Width));
        Assert.Equal(Fixtures.Png, pictures["seal-one.png"]);
    }

    [Fact]
    public void Bodies_say_what_the_source_said()
    {
        var several = (MultipleChoice)Of("Several").Item.Body;
        Assert.Equal((MultipleRule.RightMinusWrong, false, 3), (several.Rule, several.Shuffle, several.Right.Count));
        var number = (NumberAnswer)Of("Number").Item.Body;
        Assert.Equal((new Fraction(197, 2), new Fraction(1, 2), "sheets"), (number.Value, number.Tolerance, number.Unit!.En));
        var match = (Matching)Of("Match").Item.Body;
        Assert.Equal((2, 3), (match.Stems.Count, match.Options.Count));
        Assert.Equal(200, ((OpenAnswer)Of("Essay").Item.Body).MostWords);
        var gaps = (GapChoice)Of("Gaps").Item.Body;
        Assert.Equal(("Choose.", "A [[g1]] holds an [[g2]].", "c1", "c3"), (Of("Gaps").Item.Stem.En, gaps.Text.En, gaps.Gaps[0].Right, gaps.Gaps[1].Right));
        var cloze = (GapChoice)Of("Cloze").Item.Body;
        Assert.Equal("The [[g1]] calendar was [[g2]].", cloze.Text.En);
        var markers = (Labelling)Of("Markers").Item.Body;
        Assert.Equal(("letter.png", ShapeKind.Circle, "l1"), (markers.Picture, markers.Regions[0].Shape.Kind, markers.Right["r1"]));
        Assert.Equal(2, ((ShortAnswer)Of("Short").Item.Body).Accepted.Count);
    }

    private static ImportedItem Of(string id) => File.Imported.Single(i => i.Id == id);
}
