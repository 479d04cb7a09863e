namespace YouthArchive.Platform.Recipes;

/// <summary>A folder whose files a recipe may read, and nothing beside it.</summary>
internal static class RecipeFolder
{
    private const int LargestFile = 32 * 1024 * 1024;

    /// <returns>The file's full path; null when it leads out of the folder, also by a link.</returns>
    public static string? Inside(string folder, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || Path.IsPathRooted(path))
        {
            return null;
        }
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(root, StringComparison.Ordinal))
        {
            return null;
        }
        for (var part = full; part.Length >= root.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                return null;
            }
        }
        return full;
    }

    /// <exception cref="ExpressionException">The file is missing, outside the folder or too large.</exception>
    public static byte[] Read(string? folder, string path)
    {
        if (folder is null)
        {
            throw new ExpressionException("an uploaded recipe has no files beside it");
        }
        var full = Inside(folder, path) ?? throw new ExpressionException($"the file '{path}' is outside the recipe's folder");
        var file = new FileInfo(full);
        if (!file.Exists || file.Length > LargestFile)
        {
            throw new ExpressionException($"the file '{path}' is {(file.Exists ? "too large" : "missing")}");
        }
        return File.ReadAllBytes(full);
    }
}
