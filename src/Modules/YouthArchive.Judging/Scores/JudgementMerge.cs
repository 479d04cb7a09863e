using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Panels;
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
            ? S["The other account is a judge's. Scores never pass to another account."].Value
            : null;

    public Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.CompletedTask;
}
