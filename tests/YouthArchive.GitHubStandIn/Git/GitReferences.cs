namespace YouthArchive.GitHubStandIn.Git;

/// <summary>Branches read from the files git keeps them in: a process for every request would be the slowest part of the stand-in.</summary>
internal static class GitReferences
{
    private const string Heads = "refs/heads/";

    public static string DefaultBranch(string repository)
    {
        var head = File.ReadAllText(Path.Combine(repository, "HEAD")).Trim();
        return head.StartsWith("ref: " + Heads, StringComparison.Ordinal) ? head[("ref: " + Heads).Length..] : "main";
    }

    public static string? Branch(string repository, string name) => Branches(repository).GetValueOrDefault(name);

    public static IReadOnlyDictionary<string, string> Branches(string repository)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var packed = Path.Combine(repository, "packed-refs");
        if (File.Exists(packed))
        {
            foreach (var line in File.ReadLines(packed).Where(line => line.Length > 41 && line[0] is not ('#' or '^')))
            {
                Add(found, line[41..], line[..40]);
            }
        }

        // A loose file is newer than the packed line.
        var loose = Path.Combine(repository, "refs", "heads");
        if (Directory.Exists(loose))
        {
            foreach (var file in Directory.EnumerateFiles(loose, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            {
                Add(found, Heads + Path.GetRelativePath(loose, file).Replace('\\', '/'), File.ReadAllText(file).Trim());
            }
        }

        return found;
    }

    private static void Add(SortedDictionary<string, string> found, string reference, string sha)
    {
        if (reference.StartsWith(Heads, StringComparison.Ordinal))
        {
            found[reference[Heads.Length..]] = sha;
        }
    }
}
