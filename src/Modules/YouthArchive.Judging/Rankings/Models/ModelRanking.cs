using System.Globalization;
using System.Text;

namespace YouthArchive.Judging.Rankings.Models;

/// <param name="Mean">Plain mean of its scores.</param>
/// <param name="Low">Best rank of the 90 % range.</param>
internal sealed record ModelRow(int Index, string Entry, int Count, double Mean, double Effect, double StandardError, int Rank, int Low, int High);

/// <summary>A fitted model, best entries first, with the ranges of their ranks.</summary>
internal sealed class ModelRanking
{
    private const double Same = 1e-9;

    private ModelRanking(AdditiveModel model, Posterior posterior, RankDraws draws, IReadOnlyList<ModelRow> rows) =>
        (Model, Posterior, Draws, Rows) = (model, posterior, draws, rows);

    public AdditiveModel Model { get; }
    public Posterior Posterior { get; }
    public RankDraws Draws { get; }
    public IReadOnlyList<ModelRow> Rows { get; }

    /// <param name="seed">Of the draws; the same text and scores give the same ranges.</param>
    public static ModelRanking Of(IEnumerable<Observation> observations, string seed)
    {
        var model = AdditiveModel.Fit(observations);
        var posterior = Posterior.Of(model);
        var draws = RankDraws.Of(posterior, SeededRandom.Of(seed));
        var order = Enumerable.Range(0, model.Table.Entries.Count).OrderByDescending(e => model.EntryEffect[e]).ThenBy(e => e).ToList();
        // Effects that differ in the last digits alone differ by rounding.
        var ranks = Places.Shared(order, (a, b) => Math.Abs(model.EntryEffect[a] - model.EntryEffect[b]) <= Same * model.Table.Spread);
        return new(model, posterior, draws, [.. order.Select((entry, at) => Row(model, draws, entry, ranks[at]))]);
    }

    /// <summary>A seed for scores that come without a journal: the scores themselves, in a fixed order.</summary>
    public static string SeedOf(IEnumerable<Observation> observations)
    {
        var text = new StringBuilder();
        foreach (var o in observations.OrderBy(o => o.Entry, StringComparer.Ordinal).ThenBy(o => o.Judge, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{o.Entry}\n{o.Judge}\n{o.Score:R}\n");
        }
        return text.ToString();
    }

    private static ModelRow Row(AdditiveModel model, RankDraws draws, int entry, int rank)
    {
        var (low, high) = draws.Range(entry);
        return new(entry, model.Table.Entries[entry], model.Table.CountOf(entry), model.Table.MeanOf(entry), model.EntryEffect[entry],
            model.StandardError[entry], rank, Math.Min(low, rank), Math.Max(high, rank));
    }
}
