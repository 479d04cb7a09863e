using Microsoft.EntityFrameworkCore;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Sources;

/// <summary>What the form of a source carries beside the citation's own fields.</summary>
internal sealed class SourceForm
{
    public SourceKind Kind { get; set; }
    public bool IsPrimary { get; set; }
    public string? Title { get; set; }
    public string? Date { get; set; }
    public string? Details { get; set; }
    public string? Address { get; set; }
    public string? Annotation { get; set; }
}

/// <summary>Adds, changes, orders and takes away a work's sources.</summary>
internal sealed class SourceDesk(DbContext db, ICitations citations)
{
    public const int Most = 100;
    public const int LongestText = 2000;

    public Task<Source?> FindAsync(string workId, string key, CancellationToken cancellation) =>
        db.Set<Source>().FirstOrDefaultAsync(s => s.WorkId == workId && s.Key == key, cancellation);

    /// <returns>Null when the work has as many as it may.</returns>
    public async Task<Source?> AddAsync(string workId, SourceKind kind, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        // The counter first: two authors who add at the same moment get two keys, and a key is never given again.
        await db.Set<Work>().Where(w => w.Id == workId).ExecuteUpdateAsync(s => s.SetProperty(w => w.SourcesGiven, w => w.SourcesGiven + 1), cancellation);
        var number = await db.Set<Work>().Where(w => w.Id == workId).Select(w => w.SourcesGiven).SingleAsync(cancellation);
        if (await db.Set<Source>().CountAsync(s => s.WorkId == workId, cancellation) >= Most)
        {
            return null;
        }
        var position = await db.Set<Source>().Where(s => s.WorkId == workId).MaxAsync(s => (int?)s.Position, cancellation) ?? 0;
        var source = new Source { Id = PortalId.New(), WorkId = workId, Key = "s" + number.ToString(System.Globalization.CultureInfo.InvariantCulture), Position = position + 1, Kind = kind };
        db.Add(source);
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
        return source;
    }

    /// <summary>Sets the fields; the caller saves.</summary>
    public void Write(Source source, SourceForm form, CitationInput citation, string language)
    {
        source.Kind = Enum.IsDefined(form.Kind) ? form.Kind : source.Kind;
        source.IsPrimary = form.IsPrimary;
        source.Annotation = Cut(form.Annotation);
        if (source.Kind == SourceKind.Archival)
        {
            SourceCitation.Take(source, citation, citations.Read(citation, new(language)).Citation);
            return;
        }
        (source.Title, source.Date) = (Cut(form.Title, CitationInput.LongestField), Cut(form.Date, CitationInput.LongestField));
        (source.Details, source.Address) = (Cut(form.Details), Cut(form.Address, CitationInput.LongestField));
    }

    public async Task<bool> RemoveAsync(string workId, string key, CancellationToken cancellation)
    {
        var ids = db.Set<Source>().Where(s => s.WorkId == workId && s.Key == key).Select(s => s.Id);
        await db.Set<Attachments.Attachment>().Where(a => a.WorkId == workId && a.SourceId != null && ids.Contains(a.SourceId))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.SourceId, (string?)null), cancellation);
        return await db.Set<Source>().Where(s => s.WorkId == workId && s.Key == key).ExecuteDeleteAsync(cancellation) > 0;
    }

    /// <param name="by">-1 up, 1 down.</param>
    public async Task MoveAsync(string workId, string key, int by, CancellationToken cancellation)
    {
        var all = await db.Set<Source>().Where(s => s.WorkId == workId).OrderBy(s => s.Position).ToListAsync(cancellation);
        var at = all.FindIndex(s => s.Key == key);
        if (at < 0 || at + by < 0 || at + by >= all.Count)
        {
            return;
        }
        (all[at], all[at + by]) = (all[at + by], all[at]);
        foreach (var (index, source) in all.Index())
        {
            source.Position = index + 1;
        }
        await db.SaveChangesAsync(cancellation);
    }

    private static string Cut(string? text, int most = LongestText) => text?.Trim() is { } kept ? kept[..Math.Min(kept.Length, most)] : "";
}
