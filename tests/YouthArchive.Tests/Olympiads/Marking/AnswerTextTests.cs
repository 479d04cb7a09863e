using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Marking.Texts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Marking;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("Верный", "верный", true)]
    [InlineData("Верный", " верный ", true)]
    [InlineData("город Верный", "город   верный", true)]
    [InlineData("*верный*", "г. Верный, 1867", true)]
    [InlineData("a*b*c", "a b b c", true)]
    [InlineData("a*b*c", "a b b", false)]
    [InlineData(@"5\*", "5*", true)]
    [InlineData(@"5\*", "55", false)]
    [InlineData("Istanbul", "ISTANBUL", true)]
    [InlineData("istanbul", "İstanbul", false)]
    [InlineData("", "", false)]
    public void Short_answers_fit_their_pattern(string accepted, string given, bool fits) =>
        Assert.Equal(fits ? 1 : 0, ItemMarking.Share(new ShortAnswer([new(accepted)]), Samples.Answer(("text", given))));

    [Fact]
    public void The_best_accepted_answer_counts()
    {
        var item = new ShortAnswer([new("Алматы", new(1, 2)), new("Верный")], KeepsCase: true);
        Assert.Equal(new Fraction(1, 2), ItemMarking.Share(item, Samples.Answer(("text", "Алматы"))));
        Assert.Equal(0, ItemMarking.Share(item, Samples.Answer(("text", "верный"))));
    }

    [Theory]
    [InlineData("1917", 1917, 1)]
    [InlineData("1 234,5", 2469, 2)]
    [InlineData("1\u00a0234.50", 2469, 2)]
    [InlineData("−0,25", -1, 4)]
    [InlineData("–3", -3, 1)]
    [InlineData("+7", 7, 1)]
    [InlineData(".5", 1, 2)]
    [InlineData("5.", 5, 1)]
    public void Numbers_are_read_exactly(string text, int numerator, int denominator) =>
        Assert.Equal(new Fraction(numerator, denominator), NumberText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1,234.5")]
    [InlineData("1e3")]
    [InlineData("1/2")]
    [InlineData("twelve")]
    [InlineData("--1")]
    public void What_is_no_number_is_none(string text) => Assert.Null(NumberText.Read(text));

    [Theory]
    [InlineData("9.9", true)]
    [InlineData("10,1", true)]
    [InlineData("10.1000000000000000000001", false)]
    [InlineData("10 км", true)]
    [InlineData("10 ч", false)]
    public void A_number_is_right_within_its_tolerance(string text, bool isRight)
    {
        var item = new NumberAnswer(10, new(1, 10), new LocalizedText("шақырым", "км"));
        Assert.Equal(isRight ? 1 : 0, ItemMarking.Share(item, Samples.Answer(("number", text))));
    }

    [Fact]
    public void Numbers_are_written_as_decimals_where_they_end()
    {
        Assert.Equal("-0.25", NumberText.Write(new(-1, 4)));
        Assert.Equal("1917", NumberText.Write(1917));
        Assert.Equal("1/3", NumberText.Write(new(1, 3)));
    }
}
