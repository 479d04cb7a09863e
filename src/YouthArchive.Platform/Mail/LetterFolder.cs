using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Mail;

/// <summary>Letters that were written to the server's folder. A file lives as long as its letter is known: what is erased there goes here too.</summary>
public sealed class LetterFolder(DbContext db, MailSettings settings)
{
    private const int IdLength = 26;
    private const int AtOnce = 500;

    /// <summary>Deletes the files of letters that are no longer known. Only after the commit: a file cannot be brought back.</summary>
    public async Task SweepAsync(CancellationToken cancellation = default)
    {
        // Whatever the way is now: the folder may be left from another configuration.
        if (!Directory.Exists(settings.Folder))
        {
            return;
        }
        var found = new DirectoryInfo(settings.Folder).GetFileSystemInfos()
            .Select(f => (File: f, Id: IdOf(f))).Where(f => f.Id is not null).ToList();
        foreach (var some in found.Chunk(AtOnce))
        {
            var ids = some.Select(f => f.Id!).ToList();
            var known = (await db.Set<MailMessage>().Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellation))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var (file, _) in some.Where(f => !known.Contains(f.Id!)))
            {
                Delete(file);
            }
        }
    }

    // "20260101-080000-ID.eml", or ".ID": a folder in which a letter was being written.
    private static string? IdOf(FileSystemInfo file) => file switch
    {
        FileInfo { Extension: ".eml" } letter when Path.GetFileNameWithoutExtension(letter.Name) is { Length: > IdLength } name => name[^IdLength..],
        DirectoryInfo { Name: ['.', ..] } unfinished when unfinished.Name.Length == IdLength + 1 => unfinished.Name[1..],
        _ => null,
    };

    private static void Delete(FileSystemInfo file)
    {
        try
        {
            if (file is DirectoryInfo unfinished)
            {
                unfinished.Delete(recursive: true);
            }
            else
            {
                file.Delete();
            }
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another node was faster.
        }
    }
}
