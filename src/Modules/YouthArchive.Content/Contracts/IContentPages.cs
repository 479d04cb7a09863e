namespace YouthArchive.Content.Contracts;

/// <summary>A published page's text in one language.</summary>
/// <param name="Language">The language the text is in; differs from the one asked for when that one is missing.</param>
/// <param name="Html">Rendered Markdown, safe to print raw.</param>
/// <param name="IsSample">True when the page must say that its facts are invented.</param>
public sealed record PageText(string Path, string Language, string Title, string Summary, string Html, bool IsSample);

public interface IContentPages
{
    /// <summary>The published page at a path (without the language); falls back to another language, visibly. Null when there is none.</summary>
    Task<PageText?> FindAsync(string path, string language, CancellationToken cancellation = default);
}
