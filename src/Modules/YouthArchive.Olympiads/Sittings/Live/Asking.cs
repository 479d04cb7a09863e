using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>Questions of pupils and what is answered, to one or to all.</summary>
internal sealed class Asking(DbContext db, ChangeFeed feed, AuditTrail audit, TimeProvider clock)
{
    /// <summary>False when the sitting has asked too much already.</summary>
    public async Task<bool> AskAsync(SittingNow sitting, string text, CancellationToken cancellation)
    {
        if (await db.Set<Question>().CountAsync(q => q.SittingId == sitting.Id, cancellation) >= Question.MostOfSitting)
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new Question { WindowId = sitting.WindowId, SittingId = sitting.Id, Text = text.Trim(), AtUtc = now });
        db.Add(new SittingChange { WindowId = sitting.WindowId, SittingId = sitting.Id, AtUtc = now });
        await db.SaveChangesAsync(cancellation);
        feed.Wake();
        return true;
    }

    public async Task<IReadOnlyList<Question>> OfSittingAsync(string sittingId, CancellationToken cancellation) =>
        await db.Set<Question>().AsNoTracking().Where(q => q.SittingId == sittingId).OrderBy(q => q.Id).ToListAsync(cancellation);

    /// <param name="question">Null: an announcement nobody asked for.</param>
    /// <param name="toAll">An answer that everybody should hear.</param>
    public async Task TellAsync(int windowId, Question? question, LocalizedText text, bool toAll, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sitting = question is null || toAll ? null : question.SittingId;
        db.Add(new Announcement { WindowId = windowId, SittingId = sitting, Text = text, AtUtc = now, ById = actorId, QuestionId = question?.Id });
        db.Add(new SittingChange { WindowId = windowId, SittingId = sitting, AtUtc = now });
        if (question is not null)
        {
            question.AnsweredUtc = now;
        }
        audit.Add(actorId, "Announcement.Made", "SittingWindow", windowId.ToString(System.Globalization.CultureInfo.InvariantCulture), new { toAll = sitting is null, question = question?.Id });
        await db.SaveChangesAsync(cancellation);
        feed.Wake();
    }
}
