using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>A confirmed selection: what it was made from and what came out, so that anybody can make it again. Rows are added, never changed.</summary>
internal sealed class SelectionRecord
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string Inputs { get; init; }
    public required string Outputs { get; init; }

    /// <summary>Of the inputs, a line break and the outputs, in hexadecimal.</summary>
    public required string Sha256 { get; init; }
    public required string ById { get; set; }
    public required string Reason { get; init; }
    public required DateTime AtUtc { get; init; }

    public static SelectionRecord Of(int editionId, SelectionInput input, SelectionResult result, string byId, string reason, DateTime now)
    {
        var (inputs, outputs) = (JsonSerializer.Serialize(input, Json), JsonSerializer.Serialize(result, Json));
        return new() { EditionId = editionId, Inputs = inputs, Outputs = outputs, Sha256 = HashOf(inputs, outputs), ById = byId, Reason = reason, AtUtc = now };
    }

    public SelectionInput Input() => JsonSerializer.Deserialize<SelectionInput>(Inputs, Json)!;

    public SelectionResult Result() => JsonSerializer.Deserialize<SelectionResult>(Outputs, Json)!;

    /// <summary>True when the record is whole and the same selection comes out of it again.</summary>
    public bool CanBeMadeAgain() => Sha256 == HashOf(Inputs, Outputs) && JsonSerializer.Serialize(Selector.Select(Input()), Json) == Outputs;

    private static string HashOf(string inputs, string outputs) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{inputs}\n{outputs}")));
}
