using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Judging.Rankings;

/// <param name="FirstRound">Reviews of every entry in the first stage.</param>
/// <param name="Finalists">Entries of the second stage; 0 when the reviews do not suffice for two.</param>
/// <param name="SecondStage">Reviews left for the finalists together.</param>
internal sealed record TwoStagePlan(int FirstRound, int Finalists, int SecondStage);

/// <param name="Top">P(among the best, as many as there are prizes).</param>
/// <param name="Extra">Further reviews proposed.</param>
internal sealed record Finalist(string Entry, double Top, int Extra);

/// <summary>
/// The same number of reviews spent in two stages finds the best far more often than in one: few for all, then many for those who may
/// still win. What it gives is a proposal; people confirm it.
/// </summary>
internal static class TwoStages
{
    private const int FirstRound = 2;

    /// <param name="reviews">All reviews there is time for.</param>
    /// <param name="prizes">How many of the best are looked for.</param>
    public static TwoStagePlan Plan(int entries, int judges, int reviews, int prizes = 3)
    {
        var left = reviews - FirstRound * entries;
        // A judge reads an entry once, so a finalist can take no more than the judges who have not read it.
        var most = judges - FirstRound;
        if (entries < 2 || most <= 0 || left < Math.Min(entries, 2 * prizes))
        {
            return new(entries == 0 ? 0 : Math.Min(judges, reviews / entries), 0, 0);
        }
        var finalists = Math.Max(Math.Max(2 * prizes, (entries + 9) / 10), (left + most - 1) / most);
        return finalists >= entries
            ? new(Math.Min(judges, reviews / entries), 0, 0)
            : new(FirstRound, finalists, left);
    }

    /// <summary>Best chances first. Reviews are spread evenly; what does not divide goes to those with the better chances.</summary>
    public static IReadOnlyList<Finalist> Finalists(AdditiveModel model, RankDraws draws, TwoStagePlan plan, int prizes = 3)
    {
        var chosen = Enumerable.Range(0, model.Table.Entries.Count)
            .OrderByDescending(e => draws.Top(e, prizes)).ThenByDescending(e => draws.Top(e, plan.Finalists))
            .ThenByDescending(model.Corrected).ThenBy(e => e)
            .Take(plan.Finalists).ToList();
        return [.. chosen.Select((e, i) => new Finalist(
            model.Table.Entries[e], draws.Top(e, prizes), plan.SecondStage / chosen.Count + (i < plan.SecondStage % chosen.Count ? 1 : 0)))];
    }
}
