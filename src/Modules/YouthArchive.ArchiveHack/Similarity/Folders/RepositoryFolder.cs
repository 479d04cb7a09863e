namespace YouthArchive.ArchiveHack.Similarity.Folders;

/// <summary>A folder that holds a repository in one of three forms: bare, with a working tree, or only the files.</summary>
internal static class RepositoryFolder
{
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static Task<IReadOnlyList<SourceFile>> ReadAsync(string folder, CancellationToken cancellation) => true switch
    {
        _ when IsGit(folder) => GitFolder.ReadAsync(folder, cancellation),
        _ when IsGit(Path.Combine(folder, ".git")) => GitFolder.ReadAsync(Path.Combine(folder, ".git"), cancellation),
        _ => PlainFolder.ReadAsync(folder, cancellation),
    };

    private static bool IsGit(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"));
}
