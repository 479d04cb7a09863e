using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Conflicts;

/// <summary>Keeps the journal's word on conflicts equal to what stands.</summary>
internal sealed class ConflictJournal(DbContext db, Journal journal, EntriesOfEdition entries, TimeProvider clock)
{
    public Task LockAsync(Edition edition, CancellationToken cancellation) => journal.LockAsync(edition, cancellation);

    /// <summary>
    /// Within the caller's transaction. Of entries a judge has begun, and of those the judge declared; a conflict found with an entry that
    /// the judge never touched has no score to take out.
    /// </summary>
    public async Task SettleAsync(Edition edition, IReadOnlyCollection<Conflict> standing, IReadOnlyCollection<string> judges, CancellationToken cancellation)
    {
        var codes = (await entries.AllAsync(edition, cancellation)).ToDictionary(e => e.EntryId, e => e.Code, StringComparer.Ordinal);
        var numbers = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id && judges.Contains(p.JudgeId))
            .ToDictionaryAsync(p => p.JudgeId, p => p.Number, cancellation);
        var held = await db.Set<Judgement>().Where(j => j.EditionId == edition.Id && judges.Contains(j.JudgeId))
            .ToDictionaryAsync(j => (j.EntryId, j.JudgeId), cancellation);
        foreach (var declared in standing.Where(c => !c.IsDetected && codes.ContainsKey(c.EntryId) && !held.ContainsKey((c.EntryId, c.JudgeId))))
        {
            held[(declared.EntryId, declared.JudgeId)] = (Judgement)db.Add(
                new Judgement { EditionId = edition.Id, EntryId = declared.EntryId, JudgeId = declared.JudgeId }).Entity;
        }
        var barred = standing.Select(c => (c.EntryId, c.JudgeId)).ToHashSet();
        var drafts = new List<JournalDraft>();
        foreach (var judgement in held.Values.Where(j => codes.ContainsKey(j.EntryId) && numbers.ContainsKey(j.JudgeId))
            .OrderBy(j => codes[j.EntryId], StringComparer.Ordinal).ThenBy(j => numbers[j.JudgeId]))
        {
            if (Mark(judgement, barred.Contains((judgement.EntryId, judgement.JudgeId)), clock.GetUtcNow().UtcDateTime) is { } kind)
            {
                drafts.Add(new(kind, judgement.JudgeId, PanelJudge.CodeOf(numbers[judgement.JudgeId]), judgement.EntryId, codes[judgement.EntryId],
                    Rubric: Math.Max(1, judgement.Rubric), Round: judgement.Round));
            }
        }
        await journal.AppendAsync(edition, drafts, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <returns>The line the journal needs; null when it says so already.</returns>
    public static JournalKind? Mark(Judgement judgement, bool isBarred, DateTime now)
    {
        if (isBarred == judgement.ConflictUtc is not null)
        {
            return null;
        }
        judgement.ConflictUtc = isBarred ? now : null;
        return isBarred ? JournalKind.Conflict : JournalKind.ConflictLifted;
    }
}
