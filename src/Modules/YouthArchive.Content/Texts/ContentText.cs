using System.Globalization;
using System.Text.Json.Nodes;
using YouthArchive.Platform.ContentItems;

namespace YouthArchive.Content.Texts;

/// <summary>What an editor writes; a content item holds it in Orchard's stock parts and in fields on the part named like its type.</summary>
/// <param name="Path">Without the language.</param>
internal sealed record ContentText(
    string Type, string Language, string Set, string Title, string Path, string Summary, DateOnly? Date, bool IsSample, string Markdown)
{
    public const string Page = "Page";
    public const string NewsItem = "NewsItem";
    public const int TitleLength = 200;
    public const int SummaryLength = 500;

    public static IReadOnlyList<string> Types { get; } = [Page, NewsItem];

    public static ContentText Of(ContentItem item)
    {
        var language = item.Find("LocalizationPart", "Culture")?.Split('-')[0] ?? "";
        return new(
            item.ContentType, language, item.Find("LocalizationPart", "LocalizationSet") ?? "",
            item.Find("TitlePart", "Title") ?? item.DisplayText ?? "", ContentLinks.WithoutLanguage(item.Find("AutoroutePart", "Path") ?? ""),
            item.Find(item.ContentType, "Summary", "Text") ?? "",
            DateOnly.TryParse(item.Find(item.ContentType, "Date", "Value")?.Split('T')[0], CultureInfo.InvariantCulture, out var date) ? date : null,
            item.IsSet(item.ContentType, "IsSample", "Value"), item.Find("MarkdownBodyPart", "Markdown") ?? "");
    }

    public static JsonObject Parts(ContentText text)
    {
        var fields = new JsonObject
        {
            ["Summary"] = new JsonObject { ["Text"] = text.Summary },
            ["IsSample"] = new JsonObject { ["Value"] = text.IsSample },
        };
        if (text.Date is { } date)
        {
            fields["Date"] = new JsonObject { ["Value"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        }
        return new()
        {
            ["TitlePart"] = new JsonObject { ["Title"] = text.Title },
            ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = text.Markdown },
            ["AutoroutePart"] = new JsonObject { ["Path"] = ContentLinks.Stored(text.Language, text.Path), ["SetHomepage"] = false },
            ["LocalizationPart"] = new JsonObject { ["LocalizationSet"] = text.Set, ["Culture"] = text.Language },
            [text.Type] = fields,
        };
    }

    /// <summary>Into the parts of an existing item: members that this editor does not know stay as they are.</summary>
    public static JsonObject PartsOver(JsonObject existing, ContentText text)
    {
        var result = existing.DeepClone().AsObject();
        foreach (var (name, part) in Parts(text))
        {
            if (result[name] is JsonObject there)
            {
                foreach (var (member, value) in part!.AsObject())
                {
                    there[member] = value?.DeepClone();
                }
            }
            else
            {
                result[name] = part!.DeepClone();
            }
        }
        return result;
    }
}
