using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>E-mail addresses of commits leave here as keys: two equal addresses have equal keys, and no page can show one.</summary>
internal static partial class AuthorKeys
{
    public static string Of(string email)
    {
        var normal = email.Trim().ToLower(CultureInfo.InvariantCulture);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal)))[..16];
    }

    /// <summary>The login in GitHub's "id+login@users.noreply.github.com" or the older "login@users.noreply.github.com".</summary>
    public static string? LoginIn(string email) => NoReply().Match(email.Trim()) is { Success: true } match ? match.Groups["login"].Value : null;

    public static bool IsBot(string? login, string? accountType) =>
        accountType == "Bot" || login?.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The co-authors named at the end of a commit message, each once.</summary>
    public static IReadOnlyList<CoAuthor> CoAuthors(string message) => Trailer().Matches(message)
        .Select(match => match.Groups["email"].Value)
        .Select(email => new CoAuthor(Of(email), LoginIn(email)))
        .DistinctBy(author => author.Key)
        .ToArray();

    /// <summary>One commit from what GitHub's answer holds.</summary>
    public static CommitFact Read(
        string sha, IReadOnlyList<string> parents, (string Name, string Email, DateTime Utc) author, DateTime committedUtc, (string? Login, string? Type) account, string message)
    {
        var login = account.Login ?? LoginIn(author.Email);
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return new CommitFact(
            sha, parents, author.Name, login, Of(author.Email), author.Utc, committedUtc, CoAuthors(message),
            IsBot(login, account.Type), null, null, end < 0 ? message : message[..end].TrimEnd('\r'));
    }

    [GeneratedRegex(@"^(?:\d+\+)?(?<login>[A-Za-z0-9_-]+(?:\[bot\])?)@users\.noreply\.github\.com$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoReply();

    [GeneratedRegex(@"^[ \t]*Co-authored-by:[^<\r\n]*<(?<email>[^<>\s]+@[^<>\s]+)>[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Trailer();
}
