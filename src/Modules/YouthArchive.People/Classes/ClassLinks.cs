namespace YouthArchive.People.Classes;

/// <summary>Paths of schools and classes, without the language.</summary>
internal static class ClassLinks
{
    public const string All = "/classes";
    public const string New = "/classes/new";
    public const string Join = "/classes/join";
    public const string Leave = "/classes/leave";
    public const string Schools = "/schools";
    public const string AdminSchools = "/admin/schools";

    public static string Class(string id) => $"{All}/{id}";

    public static string List(string id) => $"{All}/{id}/list";

    public static string Student(string id, string personId) => $"{All}/{id}/students/{personId}";

    public static string Recovery(int schoolId, string personId) => $"{School(schoolId)}/people/{personId}";

    public static string School(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Schools}/{id}");
}
