using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>A commit as GitHub tells it, to a commit as it is kept.</summary>
internal static partial class CommitFacts
{
    private const int SubjectLength = 120;
    private const int MostCoAuthors = 20;

    public static KeptCommit Of(GitHubCommit commit)
    {
        var author = commit.Commit.Author;
        var name = author?.Name?.Trim() ?? "";
        var login = commit.Author?.Login ?? LoginOfNoReply(author?.Email);
        var authored = (author?.Date ?? commit.Commit.Committer?.Date ?? DateTimeOffset.UnixEpoch).UtcDateTime;
        return new(
            commit.Sha, [.. commit.Parents.Select(p => p.Sha)], name, login, KeyOf(author?.Email, name),
            authored, commit.Commit.Committer?.Date?.UtcDateTime ?? authored,
            [.. CoAuthors(commit.Commit.Message).Take(MostCoAuthors)],
            commit.Author?.Type == "Bot" || IsBotName(login) || IsBotName(name),
            Subject(commit.Commit.Message), commit.Commit.Verification?.VerifiedAt?.UtcDateTime);
    }

    public static string? LoginOfNoReply(string? email) =>
        email is not null && NoReply().Match(email) is { Success: true } match ? match.Groups["login"].Value : null;

    /// <summary>Tells authors apart without keeping an address.</summary>
    public static string KeyOf(string? email, string name)
    {
        var source = string.IsNullOrWhiteSpace(email) ? "name:" + name : email.Trim().ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..16];
    }

    private static IEnumerable<KeptCoAuthor> CoAuthors(string message) =>
        CoAuthor().Matches(message).Select(m => new KeptCoAuthor(
            m.Groups["name"].Value.Trim(), LoginOfNoReply(m.Groups["email"].Value), KeyOf(m.Groups["email"].Value, m.Groups["name"].Value)));

    private static bool IsBotName(string? name) => name?.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase) == true;

    private static string Subject(string message)
    {
        var line = message.Split('\n', 2)[0].Trim();
        return line.Length <= SubjectLength ? line : line[..SubjectLength] + "…";
    }

    [GeneratedRegex(@"^(\d+\+)?(?<login>[A-Za-z0-9-]+(\[bot\])?)@users\.noreply\.github\.com\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoReply();

    [GeneratedRegex(@"^co-authored-by:[ \t]*(?<name>[^<\r\n]{0,200})<(?<email>[^>\r\n]{1,200})>", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CoAuthor();
}
