using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <param name="Name">As <c>refs/heads/main</c>.</param>
internal sealed record RemoteHead(string Name, string Sha);

/// <summary>What the server says its branches are.</summary>
/// <param name="Default">The branch that HEAD names; null for an empty repository.</param>
/// <param name="Heads">By name.</param>
/// <param name="IsCut">There are more than were read.</param>
internal sealed partial record RemoteHeads(RemoteHead? Default, IReadOnlyList<RemoteHead> Heads, bool IsCut)
{
    private const string Prefix = "refs/heads/";
    private const int LongestName = 200;

    /// <summary>Reads the output of <c>ls-remote --symref</c>. Names no file system could hold are left out.</summary>
    public static RemoteHeads Parse(string text, bool isCut)
    {
        string? named = null;
        var heads = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("ref: " + Prefix, StringComparison.Ordinal) && line.EndsWith("\tHEAD", StringComparison.Ordinal))
            {
                named = line[5..^5];
            }
            else if (Line().Match(line) is { Success: true } match && match.Groups["name"].Length <= LongestName)
            {
                heads[match.Groups["name"].Value] = match.Groups["sha"].Value;
            }
        }
        var list = heads.Select(pair => new RemoteHead(pair.Key, pair.Value)).ToList();
        return new(list.Find(head => head.Name == named) ?? (list is [var only] ? only : null), list, isCut);
    }

    /// <summary>All of them, or of too many the default branch, those named first, and the next by name.</summary>
    public IReadOnlyList<RemoteHead> Chosen(MirrorOptions options, IReadOnlyCollection<string>? first = null)
    {
        if (Heads.Count <= options.MostBranches)
        {
            return Heads;
        }
        var order = Heads.OrderByDescending(head => head == Default).ThenByDescending(head => first?.Contains(head.Name) == true);
        return [.. order.ThenBy(head => head.Name, StringComparer.Ordinal).Take(options.BranchesOfMany + 1)];
    }

    [GeneratedRegex(@"\A(?<sha>[0-9a-f]{40}|[0-9a-f]{64})\t(?<name>refs/heads/[^\x00-\x20:]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
