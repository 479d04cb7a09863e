using Xunit;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.FamilyHistory.Reading;

public sealed class RulesTests
{
    [Theory]
    [InlineData(70, 55, false)]
    [InlineData(70, 54, true)]
    [InlineData(54, 70, true)]
    public void A_third_is_asked_when_two_are_more_than_the_gap_apart(int a, int b, bool isAsked) =>
        Assert.Equal(isAsked, ThirdRule.Of([new("w", "g", [a, b])], 15, 0).ContainsKey("w"));

    [Fact]
    public void A_third_is_asked_where_the_shortlist_line_is_crossed()
    {
        ReadWork[] works = [new("a", "g", [80, 82]), new("b", "g", [64, 72]), new("c", "g", [69, 69]), new("d", "g", [40, 41]), new("e", "other", [64, 72])];
        var found = ThirdRule.Of(works, 15, 2);
        // With 72 b is second, with 64 it is third behind c; c is one total of both, a and d stand clear.
        Assert.Equal([("b", ThirdReason.Line)], found.Select(f => (f.Key, f.Value)));
        Assert.Equal(found, ThirdRule.Of([.. works.Reverse()], 15, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Only_two_totals_call_a_third(int readings) =>
        Assert.Empty(ThirdRule.Of([new("w", "g", [.. Enumerable.Range(0, readings).Select(i => (Fraction)(30 * i))])], 15, 1));

    [Fact]
    public void Reliability_is_the_formulas_and_says_how_many_readings_would_do()
    {
        var advice = new RankingAdvice([Entry("a", 2), Entry("b", 2)], 60, 20, 40, true, 1);
        var found = Assert.IsType<Reliability>(Reliability.Of(advice));
        Assert.Equal(60d / (60 + 20), found.Corrected, 12);
        Assert.Equal(60d / (60 + 30), found.Raw, 12);
        Assert.Equal((true, 2), (found.IsEnough, found.Needed));
        Assert.Equal(4, Reliability.Of(advice with { ResidualVariance = 80 })!.Needed);
        Assert.Null(Reliability.Of(advice with { EntryVariance = 0 })!.Needed);
        Assert.Null(Reliability.Of(advice with { IsFitted = false }));
    }

    [Fact]
    public void Readers_of_two_languages_link_them()
    {
        var links = LanguageLinks.Of([new("J-1", "a", "kk"), new("J-1", "b", "ru"), new("J-2", "c", "mn"), new("J-2", "d", "mn")]);
        Assert.False(links.AreAllLinked);
        Assert.Equal([["kk", "ru"], ["mn"]], links.Groups);
        Assert.Equal(1, links.Linkers["kk ru"]);
        Assert.Equal("kk ru", links.GroupOf("ru"));
        var more = LanguageLinks.Of([new("J-1", "a", "kk"), new("J-1", "b", "ru"), new("J-2", "c", "mn"), new("J-2", "b", "ru"), new("J-3", "e", "en"), new("J-3", "c", "mn")]);
        Assert.True(more.AreAllLinked);
        Assert.True(LanguageLinks.Of([]).AreAllLinked);
    }

    private static AdvisedEntry Entry(string id, int readings) =>
        new(id, 50, 50, 1, 2, 1, [.. Enumerable.Range(1, readings).Select(i => new FinishedJudgement($"J-0{i}", 50))]);
}
