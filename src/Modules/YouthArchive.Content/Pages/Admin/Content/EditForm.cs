using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.Content.Pages.Admin.Content;

/// <summary>What stands in the editor's form; kept as it was typed, also when it cannot be saved. An empty field arrives as null.</summary>
internal sealed class EditForm
{
    public string Title { get; set => field = value ?? ""; } = "";
    public string Path { get; set => field = value ?? ""; } = "";
    public string Summary { get; set => field = value ?? ""; } = "";
    public string? Date { get; set; }
    public bool IsSample { get; set; }
    public string Markdown { get; set => field = value ?? ""; } = "";

    /// <summary>The version the editor opened; saving another's newer one away is refused.</summary>
    public string? BasedOn { get; set; }

    public static EditForm Of(ContentText text, string? version) => new()
    {
        Title = text.Title,
        Path = text.Path,
        Summary = text.Summary,
        Date = text.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IsSample = text.IsSample,
        Markdown = text.Markdown,
        BasedOn = version,
    };

    public DateOnly? Day => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public ContentText ToText(string type, string language, string set) => new(
        type, language, set, Title.Trim(), Path.Trim().Trim('/').ToLowerInvariant(), Summary.Trim(), Day, IsSample, Markdown.ReplaceLineEndings("\n"));

    /// <returns>Field and what to do.</returns>
    public IEnumerable<(string Field, string Problem)> Problems(string type, IStringLocalizer s)
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > ContentText.TitleLength)
        {
            yield return (nameof(Title), s["Write a title of at most 200 letters"]);
        }
        if (!ContentRules.IsPath(Path.Trim()) || type == ContentText.NewsItem && !Path.Trim().Trim('/').StartsWith("news/", StringComparison.OrdinalIgnoreCase))
        {
            yield return (nameof(Path), type == ContentText.NewsItem
                ? s["The address of a piece of news begins with news/, without spaces and signs"]
                : s["Write the address without spaces and signs, e.g. about"]);
        }
        if (Summary.Length > ContentText.SummaryLength)
        {
            yield return (nameof(Summary), s["Keep the summary under 500 letters"]);
        }
        if (!string.IsNullOrEmpty(Date) && Day is null)
        {
            yield return (nameof(Date), s["Write the date as 2026-11-30"]);
        }
        if (Markdown.Length > IMarkdown.LongestText)
        {
            yield return (nameof(Markdown), s["The text is too long. Split it into two pages"]);
        }
    }
}
