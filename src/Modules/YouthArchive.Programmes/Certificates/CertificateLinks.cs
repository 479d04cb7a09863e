using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates;

/// <summary>The room's paths, without the language.</summary>
internal static class CertificateLinks
{
    public const string Check = "/certificates";
    public const string Teaching = "/teaching/certificates";
    public const string Admin = "/admin/certificates";

    public static string Of(string number) => $"{Check}/{number}";

    /// <summary>In the language of the address.</summary>
    public static string Pdf(string number) => $"{Of(number)}/certificate.pdf";

    public static string Badge(string number) => $"{Of(number)}/badge.json";

    public static string BadgeToken(string number) => $"{Of(number)}/badge.jwt";

    public static string BadgeStatus(string number) => $"{Of(number)}/status.json";

    public static string Class(string classId) => $"{Teaching}/{classId}";

    public static string ClassPdf(string classId) => $"{Class(classId)}/certificates.pdf";

    public static string Desk(Edition edition) => $"{Admin}/{edition.Key}";

    public static string Template(string programme, CertificateKind kind) =>
        $"{Admin}/templates/{ProgrammeNames.InUrl[programme]}/{kind.ToString().ToLowerInvariant()}";
}
