using Xunit;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Tests.Olympiads.Results.Analysis.Fixture;

namespace YouthArchive.Tests.Olympiads.Results.Analysis;

/// <summary>Our statistics against base R's, which <c>./dev bench r</c> makes anew.</summary>
public sealed class GoldenMarksTests
{
    [Theory]
    [InlineData("languages")]
    [InlineData("lsat7")]
    [InlineData("partial")]
    public void Classical_statistics_equal_those_of_R(string name) => Assert.InRange(GoldenMarks.Read(name).ClassicalDifference(), 0, 1e-9);

    [Theory]
    [InlineData("languages")]
    [InlineData("lsat7")]
    public void The_two_parameter_model_equals_R_over_other_nodes(string name) => Assert.InRange(GoldenMarks.Read(name).ModelDifference(), 0, 1e-3);

    [Fact]
    public void Lsat7_equals_what_is_published_of_it()
    {
        var model = TwoParameterModel.Fit(RightOrWrong.Of(GoldenMarks.Read("lsat7").Table), 1e-7, 5000);
        double[] slopes = [0.988, 1.081, 1.706, 0.765, 0.736], intercepts = [1.856, 0.808, 1.804, 0.486, 1.855];
        Assert.True(model.HasConverged);
        Assert.All(model.Curves.Zip(slopes), c => Assert.Equal(c.Second, c.First.Slope, 0.01));
        Assert.All(model.Curves.Zip(intercepts), c => Assert.Equal(c.Second, c.First.Intercept, 0.01));
        Assert.Equal(-2658.805, model.LogLikelihood, 0.001);
    }

    [Fact]
    public void Fairness_between_languages_equals_that_of_R() => Assert.InRange(GoldenMarks.Read("languages").FairnessDifference(), 0, 1e-9);
}
