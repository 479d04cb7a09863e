using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Originality.Search;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>
/// The index of every work of every edition that is handed in, in this process. It is made from the texts when it is first wanted, which
/// takes seconds, and then only follows what has changed: nothing of it is stored that could grow old.
/// </summary>
internal sealed class OriginalityIndex
{
    private const int Batch = 200;

    private readonly SemaphoreSlim _following = new(1);
    private readonly Dictionary<string, Mark> _known = new(StringComparer.Ordinal);

    /// <summary>By which a change is seen without reading the text.</summary>
    private readonly record struct Mark(int? Revision, DateTime? HandedInUtc, string Files);

    public WorkIndex Works { get; } = new();

    public async Task FollowAsync(DbContext db, CancellationToken cancellation)
    {
        await _following.WaitAsync(cancellation);
        try
        {
            var now = await MarksAsync(db, cancellation);
            foreach (var gone in _known.Keys.Where(id => !now.ContainsKey(id)).ToList())
            {
                Works.Remove(gone);
                _known.Remove(gone);
            }
            var texts = new ComparedTexts(db);
            foreach (var batch in now.Where(w => !_known.TryGetValue(w.Key, out var mark) || mark != w.Value).Chunk(Batch))
            {
                var prints = await texts.OfAsync([.. batch.Select(b => b.Key)], cancellation);
                Works.Put([.. prints.AsParallel().AsOrdered().Select(t => WorkPrints.Of(t.Text))]);
                foreach (var (id, mark) in batch)
                {
                    _known[id] = mark;
                }
            }
        }
        finally
        {
            _following.Release();
        }
    }

    private static async Task<Dictionary<string, Mark>> MarksAsync(DbContext db, CancellationToken cancellation)
    {
        var files = (await db.Set<Attachment>().AsNoTracking().Where(a => a.Kind == AttachmentKind.WorkFile)
            .OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => new { a.WorkId, a.Sha256 }).ToListAsync(cancellation)).ToLookup(a => a.WorkId, a => a.Sha256);
        var works = await db.Set<Work>().AsNoTracking().Where(w => w.State == WorkState.HandedIn)
            .OrderBy(w => w.Id).Select(w => new { w.Id, w.HandedInRevision, w.HandedInUtc }).ToListAsync(cancellation);
        return works.ToDictionary(w => w.Id, w => new Mark(w.HandedInRevision, w.HandedInUtc, string.Join(' ', files[w.Id])), StringComparer.Ordinal);
    }
}
