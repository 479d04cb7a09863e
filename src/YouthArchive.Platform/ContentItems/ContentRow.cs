using System.Text.Json.Nodes;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.ContentItems;

/// <summary>One version of one item: its JSON whole, and beside it what is searched by. The flags of the columns count, not those in the JSON.</summary>
internal sealed class ContentRow
{
    public const int IdLength = 64;
    public const int PathLength = 1024;

    public int Id { get; private set; }
    public required string ContentItemId { get; init; }
    public required string ContentItemVersionId { get; init; }

    /// <summary>The version id in lower case: imports look it up without regard to case.</summary>
    public required string VersionKey { get; init; }
    public string ContentType { get; private set; } = "";
    public string? Language { get; private set; }
    public string? LocalizationSet { get; private set; }

    /// <summary>With its language, in lower case, e.g. <c>kk/about</c>.</summary>
    public string? Path { get; private set; }
    public string DisplayText { get; private set; } = "";
    public string TitleSearch { get; private set; } = "";
    public string Search { get; private set; } = "";
    public bool Latest { get; set; }
    public bool Published { get; set; }
    public DateTime? ModifiedUtc { get; private set; }
    public DateTime? PublishedUtc { get; private set; }

    /// <summary>The date readers see, else that of publication.</summary>
    public DateTime? ShownUtc { get; private set; }
    public string Json { get; private set; } = "{}";

    public static ContentRow Of(ContentItem item)
    {
        var row = new ContentRow
        {
            ContentItemId = item.ContentItemId!,
            ContentItemVersionId = item.ContentItemVersionId!,
            VersionKey = item.ContentItemVersionId!.ToLowerInvariant(),
            Latest = item.Latest,
            Published = item.Published,
        };
        row.Take(item);
        return row;
    }

    public ContentItem Item => ContentItem.FromJson(JsonNode.Parse(Json)!.AsObject()) with { Latest = Latest, Published = Published };

    /// <summary>Takes over everything but the flags.</summary>
    public void Take(ContentItem item)
    {
        ContentType = item.ContentType;
        var language = item.Find("LocalizationPart", "Culture")?.Split('-')[0].ToLowerInvariant();
        Language = PortalCultures.IsKnown(language) ? language : null;
        LocalizationSet = item.Find("LocalizationPart", "LocalizationSet");
        Path = item.IsSet("AutoroutePart", "Disabled") ? null : item.Find("AutoroutePart", "Path")?.Trim('/').ToLowerInvariant();
        DisplayText = ContentIndex.DisplayText(item);
        TitleSearch = SearchFold.Of(DisplayText);
        Search = ContentIndex.Search(item);
        ModifiedUtc = item.ModifiedUtc;
        PublishedUtc = item.PublishedUtc;
        ShownUtc = ContentIndex.ShownUtc(item) ?? item.PublishedUtc ?? item.ModifiedUtc;
        Json = item.ToJson().ToJsonString();
    }
}
