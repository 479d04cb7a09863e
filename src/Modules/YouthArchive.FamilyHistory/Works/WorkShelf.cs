using Microsoft.EntityFrameworkCore;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>Where works are looked up. Whoever asks for one for a person goes through here: what is not the person's is not there.</summary>
internal sealed class WorkShelf(DbContext db)
{
    /// <summary>Null when there is no such work or the person is not one of its authors.</summary>
    public Task<Work?> OfAuthorAsync(string workId, string personId, CancellationToken cancellation) =>
        db.Set<Work>().FirstOrDefaultAsync(
            w => w.Id == workId && db.Set<WorkAuthor>().Any(a => a.WorkId == w.Id && a.PersonId == personId && a.JoinedUtc != null), cancellation);

    /// <summary>Null when there is no such work or the person is not its tutor.</summary>
    public Task<Work?> OfTutorAsync(string workId, string personId, CancellationToken cancellation) =>
        db.Set<Work>().FirstOrDefaultAsync(w => w.Id == workId && w.TutorId == personId, cancellation);

    /// <summary>By code.</summary>
    public async Task<IReadOnlyList<Work>> OfEditionAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<Work>().AsNoTracking().Where(w => w.EditionId == editionId).OrderBy(w => w.Code).ToListAsync(cancellation);

    public async Task<ILookup<string, WorkAuthor>> AuthorsAsync(IReadOnlyCollection<string> workIds, CancellationToken cancellation) =>
        (await db.Set<WorkAuthor>().AsNoTracking().Where(a => workIds.Contains(a.WorkId) && a.JoinedUtc != null)
            .OrderBy(a => a.Position).ToListAsync(cancellation)).ToLookup(a => a.WorkId, StringComparer.Ordinal);

    /// <summary>The texts a reader sees: those of the hand-in, or null while nothing is handed in.</summary>
    public async Task<WorkRevision?> HandedInAsync(Work work, CancellationToken cancellation) =>
        work.HandedInRevision is not { } number
            ? null
            : await db.Set<WorkRevision>().AsNoTracking().FirstOrDefaultAsync(r => r.WorkId == work.Id && r.Number == number, cancellation);
}
