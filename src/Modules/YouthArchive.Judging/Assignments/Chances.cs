using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Judging.Assignments;

/// <param name="Top">P(among the first three), from the finished judgements so far.</param>
internal sealed record Chance(string EntryId, double Top);

/// <summary>Who may still win, for the choice of the second stage's entries.</summary>
internal static class Chances
{
    public const int Prizes = 3;

    /// <summary>How many are proposed: a tenth, and twice as many as there are prizes at least (domain/judging.md §2.5).</summary>
    public static int Finalists(int entries) => Math.Min(entries, Math.Max(2 * Prizes, (entries + 9) / 10));

    /// <summary>Best first; empty before the first finished judgements.</summary>
    public static IReadOnlyList<Chance> Of(JudgingView view)
    {
        var observations = view.Cells.Values.Where(JudgingView.Counts)
            .Select(c => new Observation(c.EntryId, c.JudgeId, (double)c.Total!.Value.Rounded(6))).ToList();
        if (observations.Select(o => o.Entry).Distinct().Count() < 2)
        {
            return [];
        }
        var model = AdditiveModel.Fit(observations);
        var draws = RankDraws.Of(Posterior.Of(model), SeededRandom.Of(view.Edition.Key));
        var all = new TwoStagePlan(0, model.Table.Entries.Count, 0);
        return [.. TwoStages.Finalists(model, draws, all, Prizes).Select(f => new Chance(f.Entry, f.Top))];
    }
}
