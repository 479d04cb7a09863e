using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.HandIns;

/// <summary>A source as it was handed in.</summary>
internal sealed record SealedSource(
    string Key, SourceKind Kind, bool IsPrimary, string? ArchiveCode, string Archive, string Fonds, string Inventory, string File, string Sheets,
    string Title, string Date, string Details, string Address, string Annotation);

/// <summary>A file as it was handed in; the bytes stay in the store under its attachment.</summary>
internal sealed record SealedFile(string AttachmentId, AttachmentKind Kind, string Sha256, string? SourceKey, string Description, CopyPermission Permission);

internal sealed record SealedDeclaration(DeclarationKind Kind, bool IsMade, string Text);

/// <summary>All that a receipt's hash stands for. Names of authors are not in it: it is what readers judge.</summary>
/// <param name="HandedInUtc">When the request reached the server.</param>
internal sealed record SealedWork(
    string Code, string Division, WorkForm Form, string Language, string? Topic, DateTime HandedInUtc, string Title, string Summary, string Body, string Report,
    IReadOnlyList<SealedSource> Sources, IReadOnlyList<SealedFile> Files, IReadOnlyList<SealedDeclaration> Declarations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The same work gives the same text, byte for byte.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    public static SealedWork Read(string text) => JsonSerializer.Deserialize<SealedWork>(text, Json) ?? throw new InvalidDataException("A sealed work is empty.");

    /// <summary>Lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
