using System.Collections.Frozen;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>Programming languages by the endings of the team's own files.</summary>
internal static class FileLanguages
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".py"] = "Python",
        [".ipynb"] = "Jupyter Notebook",
        [".js"] = "JavaScript",
        [".mjs"] = "JavaScript",
        [".jsx"] = "JavaScript",
        [".ts"] = "TypeScript",
        [".tsx"] = "TypeScript",
        [".vue"] = "Vue",
        [".svelte"] = "Svelte",
        [".html"] = "HTML",
        [".css"] = "CSS",
        [".scss"] = "SCSS",
        [".cs"] = "C#",
        [".java"] = "Java",
        [".kt"] = "Kotlin",
        [".swift"] = "Swift",
        [".dart"] = "Dart",
        [".go"] = "Go",
        [".rs"] = "Rust",
        [".c"] = "C",
        [".h"] = "C",
        [".cpp"] = "C++",
        [".cc"] = "C++",
        [".hpp"] = "C++",
        [".php"] = "PHP",
        [".rb"] = "Ruby",
        [".sql"] = "SQL",
        [".sh"] = "Shell",
        [".r"] = "R",
        [".lua"] = "Lua",
        [".gd"] = "GDScript",
        [".scala"] = "Scala",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<RepositoryLanguage> Of(MirrorTree tree) =>
        [.. tree.Entries.Where(e => e.IsFile && (OwnPaths.AreOwn(e.Path) || e.Path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase)))
            .Where(e => Names.ContainsKey(Path.GetExtension(e.Path)))
            .GroupBy(e => Names[Path.GetExtension(e.Path)])
            .Select(g => new RepositoryLanguage(g.Key, g.Sum(e => e.Size ?? 0)))
            .OrderByDescending(l => l.NumberOfBytes).ThenBy(l => l.Name, StringComparer.Ordinal)];
}
