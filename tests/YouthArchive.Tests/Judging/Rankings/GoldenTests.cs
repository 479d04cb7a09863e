using Xunit;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Tests.Judging.Rankings.Fixture;

namespace YouthArchive.Tests.Judging.Rankings;

/// <summary>Against R's lme4; <c>./dev bench r</c> makes the figures anew.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Names => [.. GoldenSet.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Effects_variances_and_errors_are_those_of_lme4(string name)
    {
        var golden = GoldenSet.Read(name);
        var model = AdditiveModel.Fit(golden.Observations);
        Assert.InRange(golden.EffectDifference(model), 0, 1e-4);
        Assert.InRange(golden.ErrorDifference(model), 0, 1e-4);
        Assert.InRange(golden.VarianceDifference(model), 0, 0.01);
    }

    [Fact]
    public void There_are_unbalanced_singular_and_weighted_ones()
    {
        Assert.InRange(GoldenSet.Names.Count, 10, int.MaxValue);
        Assert.Contains(GoldenSet.Names, n => AdditiveModel.Fit(GoldenSet.Read(n).Observations) is { EntryVariance: 0, JudgeVariance: > 0 });
        Assert.Contains(GoldenSet.Names, n => AdditiveModel.Fit(GoldenSet.Read(n).Observations) is { EntryVariance: 0, JudgeVariance: 0 });
    }
}
