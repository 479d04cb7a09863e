using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Sources;

internal sealed class VisitForm
{
    public string? Day { get; set; }
    public string? Archive { get; set; }
    public string? Way { get; set; }
    public string? Asked { get; set; }
    public string? Found { get; set; }
    public bool IsFruitless { get; set; }
}

/// <summary>The archive diary.</summary>
internal sealed class VisitDesk(DbContext db, IArchives archives)
{
    public const int Most = 200;
    public const int LongestText = 2000;

    public Task<ArchiveVisit?> FindAsync(string workId, string id, CancellationToken cancellation) =>
        db.Set<ArchiveVisit>().FirstOrDefaultAsync(v => v.WorkId == workId && v.Id == id, cancellation);

    /// <returns>Null when the diary is full.</returns>
    public async Task<ArchiveVisit?> AddAsync(string workId, DateOnly today, CancellationToken cancellation)
    {
        if (await db.Set<ArchiveVisit>().CountAsync(v => v.WorkId == workId, cancellation) >= Most)
        {
            return null;
        }
        var visit = new ArchiveVisit { Id = PortalId.New(), WorkId = workId, Day = today };
        db.Add(visit);
        await db.SaveChangesAsync(cancellation);
        return visit;
    }

    /// <summary>A day that is none leaves the old one. The caller saves.</summary>
    public void Write(ArchiveVisit visit, VisitForm form)
    {
        visit.Day = DateOnly.TryParseExact(form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : visit.Day;
        visit.Archive = Cut(form.Archive, CitationInput.LongestField);
        visit.ArchiveCode = visit.Archive.Length > 0 && archives.Named(visit.Archive) is [var one] ? one.Code : null;
        (visit.Way, visit.Asked, visit.Found, visit.IsFruitless) = (Cut(form.Way, CitationInput.LongestField), Cut(form.Asked), Cut(form.Found), form.IsFruitless);
    }

    public async Task<bool> RemoveAsync(string workId, string id, CancellationToken cancellation) =>
        await db.Set<ArchiveVisit>().Where(v => v.WorkId == workId && v.Id == id).ExecuteDeleteAsync(cancellation) > 0;

    private static string Cut(string? text, int most = LongestText) => text?.Trim() is { } kept ? kept[..Math.Min(kept.Length, most)] : "";
}
