using Xunit;
using YouthArchive.FamilyHistory.Originality;
using YouthArchive.FamilyHistory.Originality.Folding;
using YouthArchive.FamilyHistory.Originality.Search;
using YouthArchive.Tests.FamilyHistory.Originality.Generated;

namespace YouthArchive.Tests.FamilyHistory.Originality;

public sealed class QuestionTests
{
    private readonly Writer _writer = new(Tongue.Russian, seed: 7);
    private readonly Random _random = new(8);

    [Fact]
    public void A_copied_passage_is_shown_in_both_texts_as_they_are_written()
    {
        var passage = Own(60);
        var source = Text("S", Own(200) + passage + Own(100));
        var old = Disguise.OldSpelling(passage, _random);
        var copy = Text("C", Own(150) + old + Own(100));
        var found = Assert.Single(Ask(copy, source).Overlaps);
        var shared = Assert.Single(found.Passages);
        Assert.Equal("S", found.WorkId);
        // A word of vowels alone may be lost at either end.
        AssertMost(passage, source.Text.Substring(shared.FoundStart, shared.FoundLength));
        AssertMost(old, copy.Text.Substring(shared.QueryStart, shared.QueryLength));
        Assert.InRange(found.Share, 0.15, 0.25);
    }

    [Fact]
    public void A_changed_word_in_every_twelve_does_not_break_a_passage()
    {
        var passage = Own(120);
        var copy = Text("C", Own(200) + Disguise.Replaced(passage, _writer.Words, _random));
        var shared = Assert.Single(Assert.Single(Ask(copy, Text("S", passage + Own(100))).Overlaps).Passages);
        var words = FoldedText.Of(passage).Codes.Length;
        Assert.InRange(shared.Words, words * 4 / 5, words);
    }

    [Fact]
    public void A_quotation_with_its_source_is_shown_and_does_not_count()
    {
        var passage = Own(60).Trim();
        var source = Text("S", Own(200) + passage);
        var quoting = Ask(Text("C", Own(200) + $"«{passage}»[^1]"), source);
        Assert.Equal(0, quoting.Share);
        Assert.True(Assert.Single(Assert.Single(quoting.Overlaps).Passages).IsQuoted);
        var silent = Ask(Text("C", Own(200) + $"«{passage}»"), source);
        Assert.InRange(silent.Share, 0.15, 0.35);
        Assert.False(Assert.Single(Assert.Single(silent.Overlaps).Passages).IsQuoted);
    }

    [Fact]
    public void What_many_works_have_says_nothing_about_two_of_them()
    {
        var common = Own(60);
        var others = Enumerable.Range(0, 30).Select(i => Text($"S{i:00}", Own(150) + common)).ToArray();
        Assert.Empty(Ask(Text("C", Own(150) + common), others).Overlaps);
        Assert.Single(Ask(Text("C", Own(150) + common), others[0]).Overlaps);
    }

    [Fact]
    public void Words_from_two_works_count_once()
    {
        var passage = Own(80);
        var finding = Ask(Text("C", Own(120) + passage), Text("A", passage + Own(90)), Text("B", Own(70) + passage));
        Assert.Equal(["A", "B"], finding.Overlaps.Select(o => o.WorkId).Order());
        Assert.Equal(finding.Overlaps[0].Share, finding.Share, 0.02);
    }

    [Fact]
    public void A_work_is_not_found_in_itself()
    {
        var work = Text("C", Own(200));
        var (index, _) = Index([work]);
        Assert.Empty(Question.Of(work, index).Candidates);
        Assert.Equal(["C"], Question.Of(work with { WorkId = "D" }, index).Candidates);
    }

    [Fact]
    public void Empty_and_tiny_texts_are_answered()
    {
        var source = Text("S", Own(200));
        Assert.Empty(Ask(Text("C", ""), source).Overlaps);
        Assert.Equal(0, Ask(Text("C", "Дед жил."), source).Share);
    }

    // Each would cost minutes if every pair of equal words were followed.
    [Theory]
    [InlineData("а дед ", 20_000)]
    [InlineData("дед жил тут ", 15_000)]
    [InlineData("один два три четыре пять шесть семь ", 6_000)]
    public void A_refrain_does_not_cost_more_than_a_text(string refrain, int times)
    {
        var text = string.Concat(Enumerable.Repeat(refrain, times));
        Assert.Equal(1, Ask(Text("C", text), Text("S", text + Own(50))).Share, 0.05);
    }

    private string Own(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _writer.Words.Word(_random))) + ".\n\n";

    private static void AssertMost(string whole, string part)
    {
        Assert.Contains(part.Trim(), whole, StringComparison.Ordinal);
        Assert.InRange(part.Length, whole.Length * 9 / 10, whole.Length);
    }

    private static OriginalText Text(string id, string text) => new(id, "ru", text);

    private static (WorkIndex Index, Dictionary<string, OriginalText> Texts) Index(OriginalText[] works)
    {
        var index = new WorkIndex();
        index.Put([.. works.Select(WorkPrints.Of)]);
        return (index, works.ToDictionary(w => w.WorkId));
    }

    private static OriginalityFinding Ask(OriginalText asked, params OriginalText[] works)
    {
        var (index, texts) = Index(works);
        return OriginalityScore.Ask(asked, index, texts);
    }
}
