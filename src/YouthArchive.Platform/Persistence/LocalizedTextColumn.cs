using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.Persistence;

/// <summary>A text in four languages as one JSON column, the same on both engines and readable to whoever looks into the table.</summary>
public static class LocalizedTextColumn
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static PropertyBuilder<LocalizedText> AsLocalizedText(this PropertyBuilder<LocalizedText> property) =>
        property.HasConversion(text => Write(text), json => Read(json));

    public static string Write(LocalizedText text) => JsonSerializer.Serialize(text, Json);

    public static LocalizedText Read(string json) => JsonSerializer.Deserialize<LocalizedText>(json, Json) ?? LocalizedText.Empty;
}
