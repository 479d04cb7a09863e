using YouthArchive.People.Guardians;

namespace YouthArchive.People.OwnData;

/// <summary>The room's paths, without the language.</summary>
internal static class OwnDataLinks
{
    public const string Erasure = "/me/erasure";
    public const string Paper = "/me/data.pdf";
    public const string Details = "/me/details";
    public const string Email = "/me/email";
    public const string Erasures = "/admin/erasures";
    public const string Retention = "/privacy/retention";

    public static string ErasureOf(string childId) => $"{GuardianLinks.Child(childId)}/erasure";

    public static string DataOf(string childId) => $"{GuardianLinks.Child(childId)}/data";

    public static string PaperOf(string childId) => $"{GuardianLinks.Child(childId)}/data.pdf";

    public static string Merge(string personId) => $"{PeopleLinks.User(personId)}/merge";

    public static string EmailWith(string token) => $"{Email}/{token}";
}
