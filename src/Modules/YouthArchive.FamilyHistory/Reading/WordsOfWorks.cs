using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Reading;

/// <param name="Heads">How often the word stands in title and summary.</param>
/// <param name="Bodies">How often in the text.</param>
internal readonly record struct NamedIn(string WorkId, int Heads, int Bodies);

/// <summary>Capitalised words of all works of an edition, each with where it stands: which works name a place or a family is one look.</summary>
internal sealed class NamedWords
{
    private readonly Dictionary<string, List<NamedIn>> _bySkeleton = new(StringComparer.Ordinal);

    public void Add(string workId, string head, string body)
    {
        var heads = Counts(head);
        var bodies = Counts(body);
        foreach (var word in heads.Keys.Union(bodies.Keys))
        {
            if (!_bySkeleton.TryGetValue(word, out var named))
            {
                _bySkeleton[word] = named = [];
            }
            named.Add(new(workId, heads.GetValueOrDefault(word), bodies.GetValueOrDefault(word)));
        }
    }

    /// <summary>The works that name it, with how often.</summary>
    public IEnumerable<NamedIn> Of(NameWords name) => name.IsEmpty ? [] : _bySkeleton
        .Where(w => name.Has(new(0, "X", w.Key), mayBeSmall: false))
        .SelectMany(w => w.Value).GroupBy(n => n.WorkId, StringComparer.Ordinal)
        .Select(g => new NamedIn(g.Key, g.Sum(n => n.Heads), g.Sum(n => n.Bodies)));

    private static Dictionary<string, int> Counts(string text) =>
        WordsOf.Placed(WordsOf.Visible(text)).Where(w => w.IsCapital && w.Skeleton.Length > 2).CountBy(w => w.Skeleton, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}

/// <summary>Keeps the words of an edition's handed-in revisions; a new hand-in makes them anew.</summary>
internal sealed class WordsOfWorks(DbContext db, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    public async Task<NamedWords> OfEditionAsync(int editionId, CancellationToken cancellation)
    {
        var works = await HandedInEntries.HandedIn(db, editionId).OrderBy(w => w.Id).Select(w => new { w.Id, w.HandedInRevision }).ToListAsync(cancellation);
        var stamp = new HashCode();
        works.ForEach(w => stamp.Add((w.Id, w.HandedInRevision)));
        var key = $"family-words|{editionId}|{works.Count}|{stamp.ToHashCode()}";
        if (cache.TryGetValue<NamedWords>(key, out var known) && known is not null)
        {
            return known;
        }
        var words = new NamedWords();
        await foreach (var text in db.Set<WorkRevision>().AsNoTracking()
            .Where(r => db.Set<Work>().Any(w => w.EditionId == editionId && w.State == WorkState.HandedIn && w.Id == r.WorkId && w.HandedInRevision == r.Number))
            .Select(r => new { r.WorkId, r.Title, r.Summary, r.Body }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            words.Add(text.WorkId, $"{text.Title}\n{text.Summary}", text.Body);
        }
        return cache.Set(key, words, Kept);
    }
}
