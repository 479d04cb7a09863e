using System.Text;
using YouthArchive.GitHubStandIn.Git;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>The files at the head of the default branch, and what GitHub derives from them.</summary>
internal sealed record ContentListing(GitEntry[] Entries)
{
    private static readonly string[] ReadmeNames = ["readme.md", "readme.markdown", "readme.rst", "readme.txt", "readme"];
    private static readonly string[] LicenceNames = ["license", "license.md", "license.txt", "licence", "licence.md", "copying"];

    public static async Task<ContentListing> ReadAsync(Ask ask) =>
        new(ask.Repository.Head is { } head ? await ask.Git.TreeAsync(ask.Repository.Directory, head) : []);

    public GitEntry? Root(string name) =>
        Entries.FirstOrDefault(entry => entry.Type == "blob" && string.Equals(entry.Path, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>GitHub looks in .github first, then in the root, then in docs.</summary>
    public GitEntry? Readme() =>
        new[] { ".github/", "", "docs/" }.SelectMany(folder => ReadmeNames, (folder, name) => Root(folder + name)).FirstOrDefault(found => found is not null);

    public GitEntry? LicenceFile() => LicenceNames.Select(Root).FirstOrDefault(found => found is not null);

    public async Task<Licence?> LicenceAsync(Ask ask) => LicenceFile() is { } file
        ? Licence.Of(Encoding.UTF8.GetString(await ask.Git.BlobAsync(ask.Repository.Directory, file.Sha)))
        : null;

    /// <summary>Bytes by language, the largest first.</summary>
    public IReadOnlyDictionary<string, long> Languages() => Entries
        .Where(entry => entry is { Type: "blob", Size: > 0 } && !IsVendored(entry.Path))
        .Select(entry => (Language: Language(entry.Path), Bytes: entry.Size ?? 0))
        .Where(pair => pair.Language is not null)
        .GroupBy(pair => pair.Language!, pair => pair.Bytes)
        .OrderByDescending(group => group.Sum())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum());

    private static bool IsVendored(string path) => path.Split('/').Any(part => part is "node_modules" or "vendor" or "dist");

    private static string? Language(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".py" => "Python",
        ".ts" or ".tsx" => "TypeScript",
        ".js" or ".jsx" or ".mjs" => "JavaScript",
        ".html" => "HTML",
        ".css" => "CSS",
        ".cs" => "C#",
        ".go" => "Go",
        ".rs" => "Rust",
        ".java" => "Java",
        ".kt" => "Kotlin",
        ".dart" => "Dart",
        ".c" or ".h" => "C",
        ".sh" => "Shell",
        ".cshtml" or ".razor" => "HTML+Razor",
        _ => Path.GetFileName(path) == "Dockerfile" ? "Dockerfile" : null,
    };
}
