using System.Globalization;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

/// <summary>The room's paths, without the language.</summary>
internal static class GuardianLinks
{
    public const string Answer = "/consent";
    public const string Children = "/guardian";
    public const string OwnConsents = "/me/consents";

    public static string Token(string token) => $"{Answer}/{token}";

    public static string Child(string studentId) => $"{Children}/{studentId}";

    public static string Text(ConsentPurpose purpose, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"/consents/text/{ConsentTexts.UrlOf(purpose)}/{version}");

    public static string Class(string classId) => $"/classes/{classId}";

    public static string OfClass(string classId) => $"{Class(classId)}/consents";

    public static string Forms(string classId) => $"{Class(classId)}/consent-forms";

    public static string Scan(string classId, long consentId) =>
        string.Create(CultureInfo.InvariantCulture, $"{OfClass(classId)}/scans/{consentId}");

    public const string Papers = "/admin/consents";

    public static string PaperScan(long consentId) => string.Create(CultureInfo.InvariantCulture, $"{Papers}/{consentId}");
}
