using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Audit;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>What the authors see once they were asked: passages of their own work, and nothing of anybody else's.</summary>
/// <param name="IsOpen">Nothing is decided yet: they may write, and change what they wrote.</param>
internal sealed record AskedAuthors(Work Work, IReadOnlyList<ShownText> Passages, Explanation? Explanation, bool IsOpen);

/// <summary>The authors say how passages of their work came about.</summary>
internal sealed class Explaining(DbContext db, WorkShelf shelf, ComparedTexts texts, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Null when there is no such work, it is not the person's, or nobody asked.</summary>
    public async Task<AskedAuthors?> OfAsync(string workId, string personId, CancellationToken cancellation)
    {
        if (await shelf.OfAuthorAsync(workId, personId, cancellation) is not { } work
            || !await db.Set<OriginalityCheck>().AnyAsync(c => c.WorkId == workId && c.AskedUtc != null, cancellation))
        {
            return null;
        }
        var overlaps = await db.Set<StoredOverlap>().AsNoTracking().Where(o => o.WorkId == workId).ToListAsync(cancellation);
        var text = (await texts.OfAsync([workId], cancellation)).SingleOrDefault();
        var explanation = await db.Set<Explanation>().FirstOrDefaultAsync(x => x.WorkId == workId, cancellation);
        var isOpen = overlaps.Exists(o => o.State == OverlapState.Open) || overlaps.Count == 0;
        return new(work, Passages(text, overlaps), explanation, isOpen);
    }

    public async Task SaveAsync(AskedAuthors asked, string text, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (asked.Explanation is { } given)
        {
            (given.Text, given.ById, given.ChangedUtc) = (text, actorId, now);
        }
        else
        {
            db.Add(new Explanation { WorkId = asked.Work.Id, Text = text, ById = actorId, GivenUtc = now });
        }
        audit.Add(actorId, "Originality.Explained", nameof(Work), asked.Work.Id);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Passages that several works have stand here once: how many works have them is nobody's business but the organisers'.</summary>
    private static List<ShownText> Passages(ComparedText? text, List<StoredOverlap> overlaps)
    {
        var shown = new List<ShownText>();
        var end = -1;
        foreach (var (passage, hash) in overlaps.SelectMany(o => o.Passages.Where(p => !p.IsQuoted).Select(p => (p, o.TextHash)))
            .OrderBy(p => p.p.QueryStart).ThenByDescending(p => p.p.QueryLength))
        {
            var next = passage.QueryStart + passage.QueryLength;
            if (next <= end || ShownText.Of(text, hash, passage.QueryStart, passage.QueryLength) is not { } piece)
            {
                continue;
            }
            shown.Add(piece);
            end = next;
        }
        return shown;
    }
}
