using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Files;

namespace YouthArchive.People.OwnData;

/// <summary>Uploads that go with an erased person: noted in the erasing transaction, deleted after it, tried again every day.</summary>
internal sealed class LeftoverFiles(DbContext db, IFileStore files)
{
    /// <summary>Adds to the unit of work.</summary>
    public void Add(string key)
    {
        if (db.Set<LeftoverFile>().Local.FindEntry(key) is null)
        {
            db.Add(new LeftoverFile { Key = key });
        }
    }

    /// <summary>Only after the commit: a file cannot be brought back.</summary>
    public async Task DeleteAsync(CancellationToken cancellation)
    {
        foreach (var key in await db.Set<LeftoverFile>().AsNoTracking().Select(f => f.Key).ToListAsync(cancellation))
        {
            await files.DeleteAsync(key, cancellation);
            await db.Set<LeftoverFile>().Where(f => f.Key == key).ExecuteDeleteAsync(cancellation);
        }
    }
}
