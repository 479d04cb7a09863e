using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>A GitHub user name as people give it: bare, with an @, or as the address of their page.</summary>
internal static partial class GitHubLogin
{
    public const int Length = 39;

    /// <returns>False when something was typed and it is no user name; an empty text is none given.</returns>
    public static bool TryRead(string? typed, out string? login)
    {
        var text = (typed ?? "").Trim().TrimEnd('/');
        var bare = Before().Replace(text, "");
        login = bare.Length == 0 ? null : bare;
        return login is null ? text.Length == 0 : Form().IsMatch(login);
    }

    public static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(https?://(www\.)?github\.com/|github\.com/|@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,38}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
