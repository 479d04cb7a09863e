using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Judging.Assignments;

/// <summary>A plan as an organiser sees it before confirming.</summary>
/// <param name="Before">Figures of the plan in force; null before the first.</param>
internal sealed record ProposedPlan(AssignmentState State, PlanWish Wish, AssignmentPlan? Plan, Shortage? Shortage, PlanFigures? Before)
{
    public static ProposedPlan Of(AssignmentState state, PlanWish wish)
    {
        var (plan, shortage) = Planner.Plan(state.Task(wish));
        return new(state, wish, plan, shortage, state.Last is null ? null : Planner.Plan(state.AsItStands()).Plan?.Figures);
    }

    /// <summary>Nothing would change by confirming.</summary>
    public bool IsInForce => Plan is not null && State.Last is not null && New.Count == 0 && Gone.Count == 0;

    /// <summary>Pairs of the plan that no row says yet, those begun without a plan included.</summary>
    public IReadOnlyList<Pair> New => [.. (Plan?.Pairs ?? []).Except(State.Assigned)];

    public IReadOnlyList<Pair> Gone => [.. State.Assigned.Except(Plan?.Pairs ?? [])];

    /// <summary>Of what was asked for and what would be stored: only what was seen is confirmed.</summary>
    public string Digest
    {
        get
        {
            var text = new StringBuilder().AppendJoin('|', Wish.Round, Wish.Reviews, Wish.Further, State.Last?.Number ?? 0).Append('\n').AppendJoin('|', Wish.Finalists);
            foreach (var pair in Plan?.Pairs ?? [])
            {
                text.Append('\n').Append(pair.EntryId).Append(' ').Append(pair.JudgeId);
            }
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}
