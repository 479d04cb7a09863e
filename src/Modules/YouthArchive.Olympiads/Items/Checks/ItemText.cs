using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Checks;

/// <param name="Line">From 1.</param>
internal sealed record LineProblem(int Line, ItemProblem Problem);

/// <summary>An item as a person wrote it, with what is wrong and on which line.</summary>
/// <param name="Item">Null when the text is no item at all.</param>
internal sealed partial record ItemText(Item? Item, IReadOnlyList<LineProblem> Problems)
{
    public const int Longest = 400_000;

    // A name nobody reads is a slip of the pen: said, not passed over.
    private static readonly JsonSerializerOptions Strict = new(ItemJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static ItemText Read(string json)
    {
        if (json.Length > Longest)
        {
            return Wrong(1, "$", SourceText.Of("The text is longer than {0} characters."), Longest);
        }
        try
        {
            if (JsonSerializer.Deserialize<Item>(json, Strict) is not { } item)
            {
                return Wrong(1, "$", SourceText.Of("There is nothing here."));
            }
            var places = new JsonPlaces(json);
            return new(item, [.. ItemCheck.Problems(item).Select(p => new LineProblem(places.LineOf(p.Path), p)).OrderBy(p => p.Line)]);
        }
        catch (JsonException error)
        {
            return Unread(error);
        }
        catch (NotSupportedException)
        {
            return Wrong(new JsonPlaces(json).LineOf("$.body"), "$.body", SourceText.Of("The type of the item is missing or not known."));
        }
    }

    private static ItemText Unread(JsonException error)
    {
        var (line, path) = ((int)(error.LineNumber ?? 0) + 1, error.Path ?? "$");
        if (Missing().Match(error.Message) is { Success: true } missing)
        {
            return Wrong(line, path, SourceText.Of("Missing here: {0}."), missing.Groups[1].Value);
        }
        if (Unknown().Match(error.Message) is { Success: true } unknown)
        {
            return Wrong(line, path, SourceText.Of("An item has no part of this name: {0}."), unknown.Groups[1].Value);
        }
        if (error.Message.Contains("type discriminator", StringComparison.Ordinal))
        {
            return Wrong(line, path, SourceText.Of("The type of the item is missing or not known."));
        }
        return error.InnerException is JsonException
            ? Wrong(line, path, SourceText.Of("This is not written as JSON: look at the commas, quotes and brackets here."))
            : Wrong(line, path, SourceText.Of("This cannot be read: another kind of value belongs here."));
    }

    private static ItemText Wrong(int line, string path, string text, params object[] values) =>
        new(null, [new(line, new(path, text, values))]);

    [GeneratedRegex(@"missing required properties including: (.+?)\.")]
    private static partial Regex Missing();

    [GeneratedRegex(@"The JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unknown();
}
