using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Files;

/// <summary>More bytes than a file may have. Nothing of it is kept.</summary>
public sealed class FileTooLargeException(long most) : IOException($"The file has more than {most} bytes.")
{
    public long Most { get; } = most;
}

/// <summary>
/// <c>App_Data/files/&lt;area&gt;/&lt;id&gt;</c>. Written beside its place, flushed to the disk, then renamed: a file is whole or not there.
/// Names are our own, so that no name a person chose ever becomes a path.
/// </summary>
internal sealed partial class FolderFileStore(AppDataFolder appData, IConfiguration configuration) : IFileStore
{
    public const long DefaultMost = 20 * 1024 * 1024;

    private readonly string _root = appData.File("files");
    private readonly long _most = configuration.GetValue("Files:MostBytes", DefaultMost);

    public Task<string> SaveAsync(string area, Stream content, CancellationToken cancellation = default) => SaveAsync(area, content, _most, cancellation);

    public async Task<string> SaveAsync(string area, Stream content, long most, CancellationToken cancellation = default)
    {
        if (!Area().IsMatch(area))
        {
            throw new ArgumentException("An area has lower-case letters and hyphens.", nameof(area));
        }
        var key = $"{area}/{PortalId.New()}";
        var path = PathOf(key)!;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        try
        {
            await WriteAsync(unfinished, content, most, cancellation);
            File.Move(unfinished, path);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        return key;
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<Stream?>(PathOf(key) is { } path
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous)
                : null);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancellation = default)
    {
        if (PathOf(key) is { } path && File.Exists(path))
        {
            File.Delete(path);
        }
        if (MadeFrom(key) is { } folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        return Task.CompletedTask;
    }

    public async Task<int> SweepAsync(string area, IReadOnlySet<string> known, CancellationToken cancellation = default)
    {
        var folder = new DirectoryInfo(Path.Combine(_root, Area().IsMatch(area) ? area : throw new ArgumentException("An area has lower-case letters and hyphens.", nameof(area))));
        var left = folder.Exists ? folder.GetFiles().Where(f => !known.Contains($"{area}/{f.Name}")).ToList() : [];
        foreach (var file in left)
        {
            file.Delete();
            await DeleteAsync($"{area}/{file.Name}", cancellation);
        }
        return left.Count;
    }

    /// <summary>The folder of what is made from a file; it goes when the file goes. Null for what is no key.</summary>
    public string? MadeFrom(string? key) => PathOf(key) is { } path ? path + ".made" : null;

    private static async Task WriteAsync(string path, Stream content, long most, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((length += read) > most)
            {
                throw new FileTooLargeException(most);
            }
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        file.Flush(flushToDisk: true);
    }

    private string? PathOf(string? key) => key is not null && Key().IsMatch(key) ? Path.Combine(_root, key.Replace('/', Path.DirectorySeparatorChar)) : null;

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\z")]
    private static partial Regex Area();

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*/4[0-9a-z]{25}\z")]
    private static partial Regex Key();
}
