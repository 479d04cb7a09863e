using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>
/// Titles and summaries of handed-in revisions without names. Every page of every judge lists them: they are kept for a few minutes, by
/// revision, so that a new hand-in is read anew.
/// </summary>
internal sealed class BlindTitles(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public bool Knows(Work work) => cache.TryGetValue(KeyOf(work), out _);

    public (string Title, string Summary)? Of(Work work) => cache.Get<Blind>(KeyOf(work)) is { } kept ? (kept.Title, kept.Summary) : null;

    public async Task LearnAsync(
        DbContext db, IReadOnlyList<Work> works, IReadOnlyDictionary<string, WorkIdentities> identities, CancellationToken cancellation)
    {
        var ids = works.Select(w => w.Id).ToList();
        var texts = (await db.Set<WorkRevision>().AsNoTracking().Where(r => ids.Contains(r.WorkId))
            .Where(r => db.Set<Work>().Any(w => w.Id == r.WorkId && w.HandedInRevision == r.Number))
            .Select(r => new { r.WorkId, r.Title, r.Summary }).ToListAsync(cancellation)).ToDictionary(r => r.WorkId, StringComparer.Ordinal);
        foreach (var work in works)
        {
            var (title, summary) = texts.TryGetValue(work.Id, out var sealedText) ? (sealedText.Title, sealedText.Summary) : (work.Title, work.Summary);
            var recogniser = new Recogniser(identities[work.Id]);
            cache.Set(KeyOf(work), new Blind(BlindText.Of(recogniser, title, TextPlace.Field), BlindText.Of(recogniser, summary, TextPlace.Field)), Kept);
        }
    }

    private static string KeyOf(Work work) => $"family-title|{work.Id}|{work.HandedInRevision}|{work.TutorId}";

    private sealed record Blind(string Title, string Summary);
}
