using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Items;

/// <summary>Items as JSON: camel case, enums by name, exact numbers as «1/3», letters as they are.</summary>
internal static class ItemJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new FractionConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MayBeLeftOut } },
    };

    public static string Write(Item item) => JsonSerializer.Serialize(item, Options);

    /// <exception cref="JsonException">Not an item.</exception>
    public static Item Read(string json) => JsonSerializer.Deserialize<Item>(json, Options) ?? throw new JsonException("No item.");

    /// <summary>The type's name as it stands in JSON, e.g. <c>gap-choice</c>.</summary>
    public static string TypeOf(ItemBody body) => TypeNames[body.GetType()];

    public static IReadOnlyDictionary<Type, string> TypeNames { get; } = typeof(ItemBody).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
        .Cast<JsonDerivedTypeAttribute>().ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    // What may be nothing is not written when it is: it must not be missed when it is read again.
    private static void MayBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.AssociatedParameter is { IsNullable: true }))
        {
            property.IsRequired = false;
        }
    }

    private sealed class FractionConverter : JsonConverter<Fraction>
    {
        public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : Fraction.Parse(reader.GetString() ?? "");
            }
            catch (Exception error) when (error is FormatException or ArgumentOutOfRangeException)
            {
                throw new JsonException("Not an exact number.", error);
            }
        }

        public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
