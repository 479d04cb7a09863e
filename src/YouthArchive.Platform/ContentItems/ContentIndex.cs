using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace YouthArchive.Platform.ContentItems;

/// <summary>What an item is found by.</summary>
internal static class ContentIndex
{
    private const int LongestTitle = 300;

    // Members that hold words for readers; ids, paths and settings are not searched.
    private static readonly HashSet<string> Wordy = new(StringComparer.Ordinal) { "Title", "Markdown", "Html", "Text" };

    public static string DisplayText(ContentItem item)
    {
        var text = item.Find("TitlePart", "Title") ?? item.DisplayText ?? item.ContentType;
        return text.Length <= LongestTitle ? text : text[..LongestTitle];
    }

    public static string Search(ContentItem item)
    {
        var words = new StringBuilder(item.DisplayText);
        Collect(item.Parts, words);
        return SearchFold.Of(words.ToString());
    }

    /// <summary>The field <c>Date</c> on the part named like the type.</summary>
    public static DateTime? ShownUtc(ContentItem item) =>
        item.Find(item.ContentType, "Date", "Value") is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date.UtcDateTime : null;

    private static void Collect(JsonNode? node, StringBuilder words)
    {
        if (node is JsonArray list)
        {
            foreach (var inner in list)
            {
                Collect(inner, words);
            }
        }
        else if (node is JsonObject json)
        {
            foreach (var (name, value) in json)
            {
                if (value is JsonValue text && Wordy.Contains(name) && text.TryGetValue<string>(out var written))
                {
                    words.Append(' ').Append(written);
                }
                else
                {
                    Collect(value, words);
                }
            }
        }
    }
}
