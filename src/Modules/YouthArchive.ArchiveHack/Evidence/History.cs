namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>The commits that were read, as a graph. A parent that was not read simply ends the walk.</summary>
internal sealed class History
{
    private readonly Dictionary<string, CommitFact> commits = new(StringComparer.Ordinal);

    public History(IEnumerable<CommitFact> read)
    {
        foreach (var commit in read)
        {
            commits.TryAdd(commit.Sha, commit);
        }
    }

    public IReadOnlyCollection<CommitFact> Commits => commits.Values;

    public bool Holds(string sha) => commits.ContainsKey(sha);

    public CommitFact? Find(string sha) => commits.GetValueOrDefault(sha);

    /// <summary>The commits reachable from one, stopping where <paramref name="known"/> says that all behind is known already.</summary>
    public IEnumerable<CommitFact> From(string? sha, Func<string, bool>? known = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>();
        Visit(sha);
        while (next.TryPop(out var current))
        {
            var commit = commits[current];
            yield return commit;
            foreach (var parent in commit.Parents)
            {
                Visit(parent);
            }
        }

        void Visit(string? candidate)
        {
            if (candidate is not null && commits.ContainsKey(candidate) && known?.Invoke(candidate) != true && seen.Add(candidate))
            {
                next.Push(candidate);
            }
        }
    }

    public HashSet<string> Reachable(string? sha) => From(sha).Select(commit => commit.Sha).ToHashSet(StringComparer.Ordinal);
}
