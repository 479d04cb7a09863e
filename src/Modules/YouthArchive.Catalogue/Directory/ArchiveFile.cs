using System.Text.Json;
using System.Text.Json.Serialization;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Directory;

/// <summary>The directory as <c>content/catalogue/archives.json</c> keeps it.</summary>
/// <param name="StateArchivesOfKazakhstan">How many there are in all: the page says how many of them are named here.</param>
internal sealed record ArchiveFile(
    [property: JsonPropertyName("stateArchivesOfKazakhstan")] int StateArchivesOfKazakhstan,
    [property: JsonPropertyName("archives")] IReadOnlyList<ArchiveLine> Archives)
{
    public static ArchiveFile Read()
    {
        using var content = typeof(ArchiveFile).Assembly.GetManifestResourceStream("archives.json")
            ?? throw new InvalidOperationException("The assembly carries no archives.json.");
        return JsonSerializer.Deserialize<ArchiveFile>(content, Strict) ?? throw new InvalidOperationException("archives.json is empty.");
    }

    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };
}

internal sealed record ArchiveLine(
    string Code,
    ArchiveKind Kind,
    string Country,
    LocalizedText Name,
    LocalizedText? Abbreviation = null,
    LocalizedText? Region = null,
    LocalizedText? Place = null,
    IReadOnlyList<FormerLine>? FormerNames = null,
    IReadOnlyList<string>? AlsoWritten = null,
    int? ValidFrom = null,
    int? ValidTo = null,
    string? Website = null)
{
    public ArchiveEntry Entry() => new(
        Code, Kind, Country, Name, Abbreviation ?? LocalizedText.Empty, Region ?? LocalizedText.Empty, Place ?? LocalizedText.Empty,
        [.. (FormerNames ?? []).Select(f => new FormerName(f.Name, f.Abbreviation ?? LocalizedText.Empty, f.From, f.To))],
        ValidFrom, ValidTo, Website, IsSample: true)
    {
        AlsoWritten = AlsoWritten ?? [],
    };
}

internal sealed record FormerLine(LocalizedText Name, LocalizedText? Abbreviation = null, int? From = null, int? To = null);
