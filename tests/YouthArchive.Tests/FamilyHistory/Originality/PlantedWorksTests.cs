using Xunit;
using YouthArchive.FamilyHistory.Originality.Search;
using YouthArchive.Tests.FamilyHistory.Originality.Generated;

namespace YouthArchive.Tests.FamilyHistory.Originality;

/// <summary>At a reduced size; `./dev bench originality` asks 400 questions of 10,000 works.</summary>
public sealed class PlantedWorksTests
{
    private static readonly Lazy<OriginalityScore> Score = new(() =>
    {
        var generated = new GeneratedWorks(seed: 5, works: 250, words: 1_200, planted: 140);
        var index = new WorkIndex();
        index.Put([.. generated.Works.Select(WorkPrints.Of)]);
        return OriginalityScore.Of(generated, index);
    });

    [Fact]
    public void Of_works_with_a_fifth_copied_at_least_95_in_a_hundred_are_asked_about() => Assert.InRange(Score.Value.Recall, 0.95, 1);

    [Fact]
    public void Of_works_asked_about_at_least_90_in_a_hundred_are_copied() => Assert.InRange(Score.Value.Precision, 0.9, 1);

    [Fact]
    public void The_works_copied_from_are_named()
    {
        Assert.InRange(Score.Value.SourceRecall, 0.95, 1);
        Assert.InRange(Score.Value.SourcePrecision, 0.9, 1);
    }

    [Fact]
    public void No_disguise_hides_a_copy()
    {
        Assert.All(Score.Value.ByDisguise().Where(d => d.Disguise != "honest"), d => Assert.True(d.Share > 0.12, $"{d.Disguise}: {d.Share}"));
        Assert.InRange(Score.Value.ByDisguise().Select(d => d.Disguise).Distinct().Count(), 20, 30);
    }
}
