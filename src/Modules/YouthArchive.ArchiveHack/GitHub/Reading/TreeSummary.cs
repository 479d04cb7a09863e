using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>What the list of files says without opening one.</summary>
internal sealed partial record TreeSummary
{
    public required long Files { get; init; }
    public required long Folders { get; init; }
    public required long Bytes { get; init; }
    /// <summary>Listed, never fetched.</summary>
    public required long Submodules { get; init; }
    public required long SymbolicLinks { get; init; }
    public required long TestFiles { get; init; }
    public required long WorkflowFiles { get; init; }
    public required string? ReadmePath { get; init; }
    public required string? LicencePath { get; init; }
    public required bool IsTruncated { get; init; }

    public static TreeSummary From(TreeResponse response)
    {
        var files = response.Tree.Where(item => item.Type == "blob").ToList();
        return new()
        {
            Files = files.Count,
            Folders = response.Tree.Count(item => item.Type == "tree"),
            Bytes = files.Sum(item => Math.Max(0, item.Size)),
            Submodules = response.Tree.Count(item => item.Type == "commit"),
            SymbolicLinks = files.Count(item => item.Mode == "120000"),
            TestFiles = files.Count(item => Test().IsMatch(item.Path)),
            WorkflowFiles = files.Count(item => Workflow().IsMatch(item.Path)),
            ReadmePath = files.Find(item => ReadmeFile().IsMatch(item.Path))?.Path,
            LicencePath = files.Find(item => LicenceFile().IsMatch(item.Path))?.Path,
            IsTruncated = response.Truncated,
        };
    }

    // GitHub looks for both in the root, .github and docs; a licence it shows stands in the root.
    [GeneratedRegex(@"^(\.github/|docs/)?readme([._-][^/]*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadmeFile();

    [GeneratedRegex(@"^((un)?licen[sc]e|copying|copyright)([._-][^/]*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LicenceFile();

    [GeneratedRegex(@"(^|/)(tests?|spec|specs|__tests__)/.*\.[a-z0-9]+$|(^|/)test_[^/]+\.py$|[._-](test|tests|spec)\.[a-z0-9]+$|[a-z0-9]Tests?\.(cs|java|kt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Test();

    [GeneratedRegex(@"^\.github/workflows/[^/]+\.ya?ml$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Workflow();
}
