using System.Globalization;
using System.Text;
using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>Small objects that appear in many answers.</summary>
internal static class Wire
{
    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string NodeId(string kind, string id) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{kind}:{id}"));

    public static object? User(Ask ask, Account? account) => account is null ? null : new
    {
        login = account.Login,
        id = account.Id,
        node_id = NodeId("User", account.Login),
        avatar_url = $"{ask.BaseAddress}/avatars/u/{account.Id}",
        gravatar_id = "",
        url = $"{ask.BaseAddress}/users/{account.Login}",
        html_url = $"{ask.BaseAddress}/{account.Login}",
        type = account.Type,
        site_admin = false,
    };

    public static object Commit(Ask ask, GitCommit commit) => new
    {
        sha = commit.Sha,
        node_id = NodeId("Commit", commit.Sha),
        commit = new
        {
            author = Person(commit.Author),
            committer = Person(commit.Committer),
            message = commit.Message,
            tree = new { sha = commit.Tree, url = $"{ask.Url}/git/trees/{commit.Tree}" },
            url = $"{ask.Url}/git/commits/{commit.Sha}",
            comment_count = 0,
            verification = new { verified = false, reason = "unsigned", signature = (string?)null, payload = (string?)null, verified_at = (string?)null },
        },
        url = $"{ask.Url}/commits/{commit.Sha}",
        html_url = $"{ask.HtmlUrl}/commit/{commit.Sha}",
        comments_url = $"{ask.Url}/commits/{commit.Sha}/comments",
        author = User(ask, ask.Accounts.ByEmail(commit.Author.Email)),
        committer = User(ask, ask.Accounts.ByEmail(commit.Committer.Email)),
        parents = commit.Parents.Select(sha => new { sha, url = $"{ask.Url}/commits/{sha}", html_url = $"{ask.HtmlUrl}/commit/{sha}" }).ToArray(),
    };

    private static object Person(GitPerson person) => new { name = person.Name, email = person.Email, date = Time(person.Utc) };
}
