using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Entries;

/// <param name="Judge">By code: judges stay unknown to one another.</param>
/// <param name="Comment">Null where the phase does not show it.</param>
internal sealed record OtherScores(string Judge, IReadOnlyDictionary<string, int> Halves, string? Comment);

/// <param name="IsSample">Shown because all scored it to compare.</param>
internal sealed record OthersView(bool IsSample, IReadOnlyList<OtherScores> Others)
{
    /// <summary>Mean of the others' scores of a criterion, in half points; null when nobody else scored it.</summary>
    public Fraction? Mean(string criterion) => Others.Where(o => o.Halves.ContainsKey(criterion))
        .Select(o => new Fraction(o.Halves[criterion], 1)).ToList() is { Count: > 0 } all ? WeightedMean.Mean(all) : null;
}

/// <summary>What a judge may see of others' scores: nothing before their own of the entry are done, and then what the phase says.</summary>
internal sealed class OthersScores(DbContext db)
{
    public async Task<OthersView?> OfAsync(QueueItem item, Phase? phase, int editionId, string judge, CancellationToken cancellation)
    {
        var shows = phase?.Rights is { } rights && (rights.SeesOthersScores || rights.SeesOthersComments);
        if (item.State != QueueState.Done || !item.IsSample && !shows)
        {
            return null;
        }
        var others = await (
            from judgement in db.Set<Judgement>()
            join seat in db.Set<PanelJudge>() on judgement.JudgeId equals seat.JudgeId
            where seat.EditionId == editionId && judgement.EditionId == editionId && judgement.EntryId == item.Entry.EntryId
                && judgement.JudgeId != judge && judgement.FinishedUtc != null && judgement.ConflictUtc == null
            orderby seat.Number
            select new { seat.Number, judgement.Halves, judgement.Comment }).ToListAsync(cancellation);
        var empty = new Dictionary<string, int>();
        return new(item.IsSample, [.. others.Select(o => new OtherScores(
            PanelJudge.CodeOf(o.Number),
            item.IsSample || phase!.Rights.SeesOthersScores ? Judgement.Read(o.Halves) : empty,
            phase?.Rights.SeesOthersComments == true && o.Comment.Length > 0 ? o.Comment : null))]);
    }
}
