using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Asks a third reader where two are too far apart. Doing it twice asks nobody twice.</summary>
internal sealed class ThirdReadings(DbContext db, IFinishedJudgements judgements, IAssignments assignments, AuditTrail audit, TimeProvider clock)
{
    /// <returns>How many readers were asked now.</returns>
    public async Task<int> AskAsync(int editionId, CancellationToken cancellation)
    {
        if (await db.Set<EditionTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == editionId && !t.IsPractice, cancellation) is not { } terms)
        {
            return 0;
        }
        var works = await HandedInEntries.HandedIn(db, editionId).OrderBy(w => w.Code).ToListAsync(cancellation);
        var done = await judgements.OfEditionAsync(editionId, cancellation);
        var needed = ThirdRule.Of(
            [.. works.Where(w => done.ContainsKey(w.Id)).Select(w => new ReadWork(w.Id, $"{w.DivisionKey}|{w.Form}", [.. done[w.Id].Select(j => j.Total)]))],
            terms.ThirdReaderGap, terms.Shortlist);
        var known = await db.Set<ThirdReading>().Where(t => t.EditionId == editionId).ToDictionaryAsync(t => t.WorkId, cancellation);
        var assigned = (await assignments.OfEditionAsync(editionId, cancellation)).ToLookup(a => a.EntryId, a => a.JudgeId, StringComparer.Ordinal);
        var asked = 0;
        foreach (var work in works.Where(w => needed.ContainsKey(w.Id)))
        {
            var before = known.GetValueOrDefault(work.Id);
            // Who was asked may have been taken out of the plan since, or have found a tie: then somebody else is asked.
            if (before is { State: ThirdState.Asked, ReaderId: { } reader } && assigned[work.Id].Contains(reader))
            {
                continue;
            }
            asked += await AskAsync(work, needed[work.Id], before, cancellation) ? 1 : 0;
        }
        return asked;
    }

    public async Task<IReadOnlyList<ThirdReading>> OfEditionAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<ThirdReading>().AsNoTracking().Where(t => t.EditionId == editionId).OrderBy(t => t.FirstUtc).ThenBy(t => t.WorkId).ToListAsync(cancellation);

    private async Task<bool> AskAsync(Work work, ThirdReason reason, ThirdReading? before, CancellationToken cancellation)
    {
        var answer = await assignments.AskAsync(work.EditionId, work.Id, actorId: null, cancellation);
        if (answer.Outcome is not (AskOutcome.Asked or AskOutcome.NobodyIsFree))
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var isNew = before is null;
        before ??= (ThirdReading)db.Add(new ThirdReading { WorkId = work.Id, EditionId = work.EditionId, Reason = reason, FirstUtc = now, TriedUtc = now, State = ThirdState.NobodyIsFree }).Entity;
        var (wasFree, isAsked) = (before.State == ThirdState.Asked, answer.Outcome == AskOutcome.Asked);
        (before.TriedUtc, before.State, before.ReaderId, before.ReaderCode) =
            (now, isAsked ? ThirdState.Asked : ThirdState.NobodyIsFree, answer.JudgeId, answer.JudgeCode);
        if (isAsked || isNew || wasFree)
        {
            audit.Add(null, isAsked ? "ThirdReading.Asked" : "ThirdReading.NobodyIsFree", "Work", work.Id, new { work.Code, reason = reason.ToString(), reader = answer.JudgeCode });
        }
        await db.SaveChangesAsync(cancellation);
        return isAsked;
    }
}

/// <summary>Looks at editions that are being read.</summary>
internal sealed class ThirdReadingsTask(IEditions editions, ThirdReadings readings, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "FamilyHistory.ThirdReadings";

    public static string Title => SourceText.Of("Asks for a third reader where two differ");
    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var edition in (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.FamilyHistory
            && e.Stage(StageKeys.Judging)?.IsOpen(clock.GetUtcNow().UtcDateTime) == true))
        {
            await readings.AskAsync(edition.Id, cancellation);
        }
    }
}
