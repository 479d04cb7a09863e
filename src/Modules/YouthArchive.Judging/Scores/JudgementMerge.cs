using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Reviews;
using YouthArchive.People.Contracts;

namespace YouthArchive.Judging.Scores;

/// <summary>Scores never change hands: an account that has judged, or may judge, is not merged into another one.</summary>
internal sealed class JudgementMerge(DbContext db, IStringLocalizer S) : IPersonalMerge
{
    public async Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        await db.Set<Judgement>().AnyAsync(j => j.JudgeId == fromId, cancellation)
        || await db.Set<JournalEntry>().AnyAsync(e => e.JudgeId == fromId, cancellation)
        || await db.Set<PanelJudge>().AnyAsync(p => p.JudgeId == fromId, cancellation)
        || await db.Set<Declaration>().AnyAsync(d => d.JudgeId == fromId, cancellation)
            ? S["The other account has judged or sits on a panel. The journal of scores names each judge by a code of one account, and nobody may change it afterwards. Keep the judge's account and merge the other one into it."].Value
            : null;

    /// <summary>What a participant asked goes along.</summary>
    public Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        db.Set<ReviewRequest>().Where(r => r.AskedBy == fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.AskedBy, toId), cancellation);
}
