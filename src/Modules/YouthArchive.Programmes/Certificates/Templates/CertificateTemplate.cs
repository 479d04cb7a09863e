using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Templates;

/// <summary>What a programme's certificates of one kind say. One that was issued keeps the text of its day.</summary>
internal sealed class CertificateTemplate : IVersioned
{
    public int Id { get; private set; }
    public required string Programme { get; init; }
    public required CertificateKind Kind { get; init; }

    /// <summary>«Диплом».</summary>
    public LocalizedText Heading { get; set; } = LocalizedText.Empty;

    /// <summary>Lines with places, see <see cref="TemplateText"/>.</summary>
    public LocalizedText Text { get; set; } = LocalizedText.Empty;
    public IReadOnlyList<Signatory> Signatories { get; set; } = [];
    public int Version { get; set; }
}
