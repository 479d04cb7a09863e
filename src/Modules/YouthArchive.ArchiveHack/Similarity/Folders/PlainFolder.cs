using YouthArchive.ArchiveHack.Similarity.Tokens;

namespace YouthArchive.ArchiveHack.Similarity.Folders;

/// <summary>The files of a folder that is no git repository. Links are not followed.</summary>
internal static class PlainFolder
{
    private const int MostEntries = 200_000;

    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<IReadOnlyList<SourceFile>> ReadAsync(string folder, CancellationToken cancellation)
    {
        var (files, bytes, seen) = (new List<SourceFile>(), 0L, 0);
        foreach (var file in Files(new DirectoryInfo(folder), folder))
        {
            if (++seen > MostEntries)
            {
                throw new IOException("It holds too many files.");
            }
            var path = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            var isWanted = SourceLanguages.Of(path) is not null && file.Length <= SimilarityLimits.FileBytes;
            if (isWanted && (bytes += file.Length) <= 2L * SimilarityLimits.RepositoryBytes)
            {
                files.Add(new(path, await File.ReadAllBytesAsync(file.FullName, cancellation)));
            }
        }
        return files;
    }

    // Folders that hold others' code may be huge, and are left out anyway.
    private static IEnumerable<FileInfo> Files(DirectoryInfo folder, string root)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(e => e.LinkTarget is null).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry is FileInfo file)
            {
                yield return file;
            }
            else if (entry is DirectoryInfo inner && LeftOut.VendoredFolder(Path.GetRelativePath(root, inner.FullName).Replace('\\', '/') + "/") is null)
            {
                foreach (var below in Files(inner, root))
                {
                    yield return below;
                }
            }
        }
    }
}
