namespace YouthArchive.ArchiveHack.Evidence;

internal enum IdentityReason
{
    /// <summary>GitHub links the e-mail to the account.</summary>
    Account,

    /// <summary>The same e-mail is linked to the account in another commit.</summary>
    SameEmail,

    /// <summary>No account is known: kept apart, never merged by name.</summary>
    Unlinked,
}

/// <summary>One person or bot who wrote commits.</summary>
/// <param name="Key">The login in lower case, or the hash of an unlinked e-mail.</param>
/// <param name="PersonId">The member of the team, matched by login; null for everybody else.</param>
/// <param name="Reasons">Why these commits are taken to be one person's.</param>
/// <param name="CoAuthored">Commits that name this person in a Co-authored-by line: claims.</param>
/// <param name="PossiblySame">Keys of others with the same written name; a human may join them.</param>
internal sealed record Contributor(
    string Key, string? Login, string? PersonId, bool IsBot, IReadOnlyList<IdentityReason> Reasons,
    int Commits, int Merges, long? Additions, long? Deletions, int CoAuthored, IReadOnlyList<string> PossiblySame);

internal static class Contributors
{
    public static IReadOnlyList<Contributor> Match(IReadOnlyCollection<CommitFact> commits, IReadOnlyList<TeamMember> members)
    {
        var accounts = Accounts(commits);
        var claims = Claims(commits, accounts);
        var people = commits.GroupBy(commit => KeyOf(commit, accounts)).ToDictionary(group => group.Key, group => group.ToArray());
        var names = people.ToDictionary(pair => pair.Key, pair => pair.Value.Where(commit => !commit.IsBot).Select(commit => Name(commit.AuthorName)).ToHashSet());
        return people
            .Select(pair => Describe(pair.Key, pair.Value, accounts, members, claims.GetValueOrDefault(pair.Key), Namesakes(pair.Key, names)))
            .OrderByDescending(person => person.Commits)
            .ThenBy(person => person.Key, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>Who wrote a commit, with the same keys as <see cref="Match"/>.</summary>
    public static IReadOnlyDictionary<string, string> Keys(IReadOnlyCollection<CommitFact> commits)
    {
        var accounts = Accounts(commits);
        return commits.ToDictionary(commit => commit.Sha, commit => KeyOf(commit, accounts));
    }

    /// <summary>Co-author claims that name nobody who is known: how many different ones.</summary>
    public static int UnknownCoAuthors(IReadOnlyCollection<CommitFact> commits)
    {
        var accounts = Accounts(commits);
        return commits.SelectMany(commit => commit.CoAuthors).Where(author => LoginOf(author, accounts) is null).Select(author => author.Key).Distinct().Count();
    }

    /// <summary>The logins that co-author lines name.</summary>
    public static IReadOnlySet<string> ClaimedLogins(IReadOnlyCollection<CommitFact> commits)
    {
        var accounts = Accounts(commits);
        return commits.SelectMany(commit => commit.CoAuthors).Select(author => LoginOf(author, accounts)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>E-mail keys that belong to exactly one account. One that two accounts used tells nothing.</summary>
    private static Dictionary<string, string> Accounts(IReadOnlyCollection<CommitFact> commits) => commits
        .Where(commit => commit.AuthorLogin is not null)
        .GroupBy(commit => commit.AuthorKey, commit => Lower(commit.AuthorLogin!))
        .Where(group => group.Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => group.First());

    private static string KeyOf(CommitFact commit, Dictionary<string, string> accounts) =>
        commit.AuthorLogin is { } login ? Lower(login) : accounts.GetValueOrDefault(commit.AuthorKey, commit.AuthorKey);

    private static string? LoginOf(CoAuthor author, Dictionary<string, string> accounts) =>
        author.Login is { } login ? Lower(login) : accounts.GetValueOrDefault(author.Key);

    private static Dictionary<string, int> Claims(IReadOnlyCollection<CommitFact> commits, Dictionary<string, string> accounts) => commits
        .SelectMany(commit => commit.CoAuthors.Select(author => LoginOf(author, accounts) ?? author.Key).Where(key => key != KeyOf(commit, accounts)).Distinct())
        .GroupBy(key => key)
        .ToDictionary(group => group.Key, group => group.Count());

    private static string[] Namesakes(string key, Dictionary<string, HashSet<string>> names) => names
        .Where(pair => pair.Key != key && pair.Value.Overlaps(names[key]))
        .Select(pair => pair.Key)
        .Order(StringComparer.Ordinal)
        .ToArray();

    private static Contributor Describe(
        string key, CommitFact[] commits, Dictionary<string, string> accounts, IReadOnlyList<TeamMember> members, int claims, string[] namesakes)
    {
        var login = commits.Select(commit => commit.AuthorLogin).FirstOrDefault(name => name is not null);
        var member = login is null ? null : members.FirstOrDefault(one => string.Equals(one.GitHubLogin?.Trim(), login, StringComparison.OrdinalIgnoreCase));
        var reasons = commits.Select(commit => Reason(commit, accounts)).Distinct().Order().ToArray();
        return new Contributor(
            key, login, member?.PersonId, commits.Any(commit => commit.IsBot), reasons,
            commits.Length, commits.Count(commit => commit.IsMerge), Sum(commits, commit => commit.Additions), Sum(commits, commit => commit.Deletions), claims, namesakes);
    }

    private static IdentityReason Reason(CommitFact commit, Dictionary<string, string> accounts)
    {
        if (commit.AuthorLogin is not null)
        {
            return IdentityReason.Account;
        }

        return accounts.ContainsKey(commit.AuthorKey) ? IdentityReason.SameEmail : IdentityReason.Unlinked;
    }

    private static long? Sum(CommitFact[] commits, Func<CommitFact, int?> lines) =>
        commits.Any(commit => lines(commit) is not null) ? commits.Sum(commit => (long)(lines(commit) ?? 0)) : null;

    private static string Lower(string text) => text.Trim().ToLowerInvariant();

    private static string Name(string text) => string.Join(' ', Lower(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
