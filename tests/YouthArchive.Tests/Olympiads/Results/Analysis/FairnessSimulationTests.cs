using Xunit;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Tests.Olympiads.Results.Analysis.Fixture;

namespace YouthArchive.Tests.Olympiads.Results.Analysis;

/// <summary>The full size is measured by <c>./dev bench analysis</c>.</summary>
public sealed class FairnessSimulationTests
{
    [Fact]
    public void An_item_that_is_harder_in_one_language_is_found_and_others_are_let_be()
    {
        var (found, falseAlarms, clean) = (0, 0, 0);
        const int Runs = 20;
        for (var run = 0; run < Runs; run++)
        {
            var data = SimulatedMarks.TwoLanguages((ulong)run, 1000, 1000, 20, new Dictionary<int, double> { [9] = 0.6 });
            var items = MantelHaenszel.Of(data, "kk", "ru").Items;
            found += items[9].Class != DifClass.A && items[9].Delta < 0 ? 1 : 0;
            falseAlarms += items.Where((_, i) => i != 9).Count(i => i.Class != DifClass.A);
            clean += items.Count - 1;
        }
        Assert.True(found >= 0.9 * Runs, $"{found} of {Runs}");
        Assert.True(falseAlarms <= 0.05 * clean, $"{falseAlarms} of {clean}");
    }

    [Fact]
    public void A_single_group_is_compared_with_none() =>
        Assert.Empty(PaperReport.Of(SimulatedMarks.Paper(1, 150, 10)).Fairness);
}
