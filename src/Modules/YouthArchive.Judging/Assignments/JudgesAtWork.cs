using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Assignments;

/// <summary>How the judges come along: four queries, whatever they have read. Samples and conflicts are no work done.</summary>
internal sealed class JudgesAtWork(DbContext db, JudgingPanel panel, AssignedEntries assigned) : IJudgesAtWork
{
    public async Task<IReadOnlyList<JudgeAtWork>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        var seats = await panel.OfAsync(editionId, cancellation);
        if (seats.Count == 0)
        {
            return [];
        }
        var finished = (await db.Set<Judgement>()
            .Where(j => j.EditionId == editionId && j.FinishedUtc != null && j.ConflictUtc == null && j.Round > 0)
            .Select(j => new { j.JudgeId, At = j.FinishedUtc!.Value }).ToListAsync(cancellation)).ToLookup(j => j.JudgeId, j => j.At, StringComparer.Ordinal);
        var plan = await assigned.StandingAsync(editionId, cancellation);
        var shares = plan.GroupBy(a => a.JudgeId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(a => a.EntryId).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        return [.. seats.Where(s => !s.HasLeft || finished.Contains(s.Person.Id)).Select(s => new JudgeAtWork(
            s.Person.Id, s.Seat.Code, s.Person.DisplayName, Expected(s, plan.Count > 0, shares, finished[s.Person.Id].Count()), [.. finished[s.Person.Id].Order()]))];
    }

    /// <summary>Who has left has nothing more to do.</summary>
    private static int? Expected(SeatedJudge judge, bool isPlanned, Dictionary<string, int> shares, int done) =>
        judge.HasLeft ? done : isPlanned ? shares.GetValueOrDefault(judge.Person.Id) : null;
}
