namespace YouthArchive.Platform.Markdown;

/// <summary>Who wrote the text: it decides what its Markdown may do.</summary>
public enum MarkdownTrust
{
    /// <summary>An editor of the site: headings from h2, links within the site, pictures of the site.</summary>
    Editor,

    /// <summary>
    /// Anybody, e.g. a team's README: headings from h3, no pictures (their description becomes a link), links only to other sites
    /// and marked <c>nofollow noopener ugc</c>.
    /// </summary>
    Untrusted,
}

/// <param name="Html">Safe to print raw.</param>
/// <param name="IsCut">True when the text was longer than <see cref="IMarkdown.LongestText"/> and only its beginning is shown.</param>
public sealed record MarkdownHtml(string Html, bool IsCut);

/// <summary>Markdown to HTML that can harm nobody. Costs up to seconds for a hostile text: render once, keep the HTML.</summary>
public interface IMarkdown
{
    /// <summary>Characters; what is longer is cut at the last line that fits.</summary>
    const int LongestText = 64 * 1024;

    MarkdownHtml ToHtml(string? text, MarkdownTrust trust);
}
