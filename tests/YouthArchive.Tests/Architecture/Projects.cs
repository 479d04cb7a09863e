using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace YouthArchive.Tests.Architecture;

/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="References">Names of the projects it references.</param>
internal sealed record Project(string Name, string Path, IReadOnlyList<string> References);

/// <summary>The projects as the solution and their own files name them: a new one is covered on the day it is added.</summary>
internal static partial class Projects
{
    public static IReadOnlyList<Project> Read()
    {
        var solution = File.ReadAllText(RepositoryRoot.File("YouthArchive.sln"));
        return [.. ProjectLine().Matches(solution).Select(m => Read(m.Groups["path"].Value.Replace('\\', '/')))];
    }

    /// <summary>Project files on disk that the solution forgot.</summary>
    public static IEnumerable<string> NotInSolution(IReadOnlyList<Project> projects) =>
        SourceFiles.Under(RepositoryRoot.Path, ".csproj").Except(projects.Select(p => p.Path), StringComparer.Ordinal);

    private static Project Read(string path)
    {
        var xml = XDocument.Load(RepositoryRoot.File(path));
        var references = xml.Descendants("ProjectReference")
            .Select(r => System.IO.Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        return new(System.IO.Path.GetFileNameWithoutExtension(path), path, [.. references]);
    }

    [GeneratedRegex("""^Project\("[^"]+"\) = "[^"]+", "(?<path>[^"]+\.csproj)"\s*,""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
