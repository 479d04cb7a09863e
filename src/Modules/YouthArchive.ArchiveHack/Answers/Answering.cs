using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Answers;

/// <summary>A team answers the questions about its repository, on record.</summary>
internal sealed class Answering(DbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>From the code freeze, when the questions stand still, until judging ends.</summary>
    public static bool IsOpen(Edition edition, DateTime now) =>
        TeamRules.IsFrozen(edition, now) && now < (edition.Stage(StageKeys.Judging)?.EndsUtc ?? DateTime.MinValue);

    public async Task<IReadOnlyDictionary<FindingKind, Answer>> OfAsync(string handInId, CancellationToken cancellation) =>
        await db.Set<Answer>().AsNoTracking().Where(a => a.HandInId == handInId).ToDictionaryAsync(a => a.Kind, cancellation);

    /// <returns>False when the text is empty or too long.</returns>
    public async Task<bool> SaveAsync(HandIn handIn, FindingKind kind, string? typed, string actorId, CancellationToken cancellation)
    {
        var text = typed?.Trim().ReplaceLineEndings("\n") ?? "";
        if (text.Length is 0 or > Answer.TextLength)
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<Answer>().FirstOrDefaultAsync(a => a.HandInId == handIn.Id && a.Kind == kind, cancellation) is { } given)
        {
            (given.Text, given.ByPersonId, given.ChangedUtc) = (text, actorId, now);
        }
        else
        {
            db.Add(new Answer { TeamId = handIn.TeamId, HandInId = handIn.Id, Kind = kind, Text = text, ByPersonId = actorId, GivenUtc = now });
        }
        audit.Add(actorId, "Question.Answered", nameof(Team), handIn.TeamId, new { handInId = handIn.Id, kind = kind.ToString() });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
