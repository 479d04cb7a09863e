using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>
/// The works that were handed in, as Judging sees them: by code, with a title that tells nobody. The track is division and form, so that
/// a film is not compared with a paper; the language of the work decides who may read it.
/// </summary>
internal sealed class HandedInEntries(DbContext db, IdentitiesOfWorks identities, BlindTitles titles) : IJudgedEntries
{
    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<JudgedEntry>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        var works = await HandedIn(db, editionId).OrderBy(w => w.Code).ToListAsync(cancellation);
        var unknown = works.Where(w => !titles.Knows(w)).ToList();
        if (unknown.Count > 0)
        {
            await titles.LearnAsync(db, unknown, await identities.OfAsync(unknown, cancellation), cancellation);
        }
        return [.. works.Select(w => titles.Of(w) is var (title, summary)
            ? new JudgedEntry(w.Id, editionId, w.Code, title, summary.Length == 0 ? LocalizedText.Empty : LocalizedText.Same(summary), TrackOf(w), true, w.Language)
            : throw new InvalidOperationException("A title was just learnt."))];
    }

    /// <summary>E.g. <c>senior|paper</c>.</summary>
    public static string TrackOf(Work work) => $"{work.DivisionKey}|{work.Form.ToString().ToLowerInvariant()}";

    /// <summary>What is read: handed in, not taken back, no work of a practice edition.</summary>
    public static IQueryable<Work> HandedIn(DbContext db, int editionId) =>
        db.Set<Work>().AsNoTracking().Where(w => w.EditionId == editionId && w.State == WorkState.HandedIn && w.HandedInRevision != null
            && !db.Set<EditionTerms>().Any(t => t.EditionId == editionId && t.IsPractice));
}

/// <summary>Whose a work is. Readers never see it.</summary>
internal sealed class AuthorsOfWorks(DbContext db) : IEntryPeople
{
    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfEntriesAsync(
        IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default)
    {
        var authors = await db.Set<WorkAuthor>().AsNoTracking().Where(a => entryIds.Contains(a.WorkId) && a.JoinedUtc != null)
            .OrderBy(a => a.Position).Select(a => new { a.WorkId, a.PersonId }).ToListAsync(cancellation);
        return authors.GroupBy(a => a.WorkId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(a => a.PersonId)], StringComparer.Ordinal);
    }
}
