using System.Text.Json.Serialization;

namespace YouthArchive.Platform.Localization;

/// <summary>One text in the four languages, as it stands in recipes and in JSON columns. A missing language falls back to Kazakh, then to any.</summary>
public sealed record LocalizedText(
    [property: JsonPropertyName("kk")] string? Kk,
    [property: JsonPropertyName("ru")] string? Ru = null,
    [property: JsonPropertyName("en")] string? En = null,
    [property: JsonPropertyName("mn")] string? Mn = null)
{
    public static LocalizedText Empty { get; } = new((string?)null);

    public static LocalizedText Same(string text) => new(text, text, text, text);

    public string? Exactly(string language) => language switch { "kk" => Kk, "ru" => Ru, "en" => En, "mn" => Mn, _ => null };

    public string In(string language) =>
        new[] { Exactly(language), Kk, Ru, En, Mn }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";

    /// <summary>In the language of the current request.</summary>
    public override string ToString() => In(PortalCultures.Current);
}
