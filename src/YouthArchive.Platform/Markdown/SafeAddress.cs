namespace YouthArchive.Platform.Markdown;

/// <summary>Addresses a text may link to: a short list, so that what nobody thought of is refused.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <returns>The address as it may stand; null when it may not.</returns>
    public static string? Of(string? address, MarkdownTrust trust)
    {
        var trimmed = address?.Trim() ?? "";
        if (trimmed.Length == 0 || trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\'))
        {
            return null;
        }
        if (Schemes.Any(s => trimmed.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        {
            return Uri.TryCreate(trimmed, UriKind.Absolute, out _) ? trimmed : null;
        }
        if (trimmed[0] == '#')
        {
            return trimmed;
        }
        // A README's own relative links lead into its repository, not into this site.
        return trust == MarkdownTrust.Editor && IsWithinSite(trimmed) ? trimmed : null;
    }

    public static bool IsWithinSite(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    public static bool LeadsOut(string address) =>
        address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
