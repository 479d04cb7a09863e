using System.Globalization;
using System.Text;
using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>Something new happens in a repository while it is being served.</summary>
public static class LatePush
{
    /// <summary>Adds one commit to main and one row to the push log.</summary>
    /// <returns>The SHA of the new head.</returns>
    public static async Task<string> AddAsync(string root, string fullName, string login, DateTime utc, CancellationToken cancellation)
    {
        var stem = Path.Combine(root, fullName);
        var before = GitReferences.Branch(stem + ".git", "main") ?? throw new InvalidOperationException("the repository is empty");
        var seconds = ((long)(utc - DateTime.UnixEpoch).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var text = $"""
            commit refs/heads/main
            author {login} <{login}@example.org> {seconds} +0500
            committer {login} <{login}@example.org> {seconds} +0500
            data 8
            One more
            from {before}
            M 100644 inline notes/{seconds}.txt
            data 5
            more


            """;
        await GitProcess.RunAsync(stem + ".git", ["fast-import", "--quiet"], Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), cancellation);
        var after = GitReferences.Branch(stem + ".git", "main")!;
        await PushLog.AppendAsync(stem + ".pushes.jsonl", [new Push("refs/heads/main", before, after, utc, login, "push")], cancellation);
        return after;
    }
}
