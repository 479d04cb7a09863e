using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Content.Seed;

internal sealed class SeedFileException(string message) : Exception(message);

/// <summary>A page or a piece of news as it lies in the repository: front matter and Markdown.</summary>
/// <param name="Path">Without the language; empty for the home page.</param>
/// <param name="Hash">Of the whole file: tells a changed file from one that was applied already.</param>
internal sealed record SeedFile(
    string Id, string Set, string Type, string Language, string Title, string Path, string Summary, DateOnly? Date, bool IsSample, string Markdown, string Hash)
{
    private const string Fence = "---";

    /// <exception cref="SeedFileException">The front matter is missing or wrong; says what.</exception>
    public static SeedFile Read(string text, string language)
    {
        var normal = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var end = normal.IndexOf($"\n{Fence}\n", StringComparison.Ordinal);
        if (!normal.StartsWith($"{Fence}\n", StringComparison.Ordinal) || end < 0)
        {
            throw new SeedFileException("the front matter between two lines of --- is missing");
        }
        var front = Yaml(normal[(Fence.Length + 1)..(end + 1)]);
        var file = new SeedFile(
            Needed(front, "id"), Needed(front, "set"), Needed(front, "type"), language, Needed(front, "title"),
            (front.GetValueOrDefault("path") ?? "").Trim('/'), front.GetValueOrDefault("summary") ?? "", Day(front.GetValueOrDefault("date")),
            front.GetValueOrDefault("sample") == "true", normal[(end + Fence.Length + 2)..].Trim() + "\n",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal))));
        return file.Checked();
    }

    /// <summary>The same file always makes the same version, so that a second run finds it there.</summary>
    public string VersionId
    {
        get
        {
            const string alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(Id + Hash));
            return "4" + string.Concat(bytes.Take(25).Select(b => alphabet[b % alphabet.Length]));
        }
    }

    public ContentItem ToItem()
    {
        var published = Date?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var parts = ContentText.Parts(new(Type, Language, Set, Title, Path, Summary, Date, IsSample, Markdown));
        parts[SeedPart.Name] = new System.Text.Json.Nodes.JsonObject { [SeedPart.Hash] = Hash };
        return new(Id, VersionId, Type, Title, true, true, published, published, published, null, null, parts);
    }

    private SeedFile Checked()
    {
        if (!PortalId.IsWellFormed(Id) || !PortalId.IsWellFormed(Set))
        {
            throw new SeedFileException("id and set need 26 characters of Orchard's alphabet, the first a 4");
        }
        if (Type is not (ContentText.Page or ContentText.NewsItem))
        {
            throw new SeedFileException($"the type '{Type}' is neither Page nor NewsItem");
        }
        if (!PortalCultures.IsKnown(Language))
        {
            throw new SeedFileException($"'{Language}' is not one of the four languages");
        }
        return ContentRules.IsPath(Path) ? this : throw new SeedFileException($"the path '{Path}' has characters a path cannot have");
    }

    private static Dictionary<string, string?> Yaml(string text)
    {
        try
        {
            return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string?>>(text) ?? [];
        }
        catch (YamlException error)
        {
            throw new SeedFileException($"the front matter is not YAML (line {error.Start.Line + 1})");
        }
    }

    private static string Needed(Dictionary<string, string?> front, string name) =>
        front.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new SeedFileException($"'{name}' is missing");

    private static DateOnly? Day(string? text) => text is not { Length: > 0 } ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new SeedFileException($"the date '{text}' is not written as 2024-10-30");
}
