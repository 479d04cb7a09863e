namespace YouthArchive.ArchiveHack.Pitches;

/// <summary>An address that a team gives and others open: https, no password in it, a host that can be read.</summary>
internal static class SafeLink
{
    public const int Length = 300;

    /// <returns>False when something was typed and it is no such address; an empty text is none given.</returns>
    public static bool TryRead(string? typed, out string? link)
    {
        link = null;
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            return true;
        }
        if (text.Length > Length || text.Any(char.IsControl)
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0
            || uri.HostNameType != UriHostNameType.Dns || !uri.IdnHost.Contains('.', StringComparison.Ordinal) || uri.AbsoluteUri.Length > Length)
        {
            return false;
        }
        link = uri.AbsoluteUri;
        return true;
    }

    /// <summary>The host as machines read it: a letter of another alphabet that looks the same shows.</summary>
    public static string HostOf(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri.IdnHost : "";
}
