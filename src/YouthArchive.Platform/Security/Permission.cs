namespace YouthArchive.Platform.Security;

/// <summary>A right, named as it is stored in roles.</summary>
/// <param name="Description">English source text; shown through the localiser.</param>
/// <param name="ImpliedBy">Whoever holds one of these holds this too.</param>
public sealed record Permission(string Name, string Description, IReadOnlyList<Permission>? ImpliedBy = null, bool IsSecurityCritical = false);

/// <summary>What a role gets by default when the feature is first enabled.</summary>
public sealed record PermissionStereotype(string Role, IReadOnlyList<Permission> Permissions);

/// <summary>Lists a feature's permissions and who gets them by default. Registered as a singleton.</summary>
public interface IPermissionProvider
{
    IReadOnlyList<Permission> Permissions { get; }
    IReadOnlyList<PermissionStereotype> Stereotypes { get; }
}

/// <summary>The roles of the portal. Proctor, mentor, lecturer and assistant are appointments within an edition, not roles.</summary>
public static class PortalRoles
{
    public const string Student = "Student";
    public const string Teacher = "Teacher";
    public const string Guardian = "Guardian";
    public const string Judge = "Judge";
    public const string Organiser = "Organiser";
    public const string Archivist = "Archivist";
    public const string Editor = "Editor";
    public const string Administrator = "Administrator";
    public const string Authenticated = "Authenticated";
    public const string Anonymous = "Anonymous";

    public static IReadOnlyList<string> All { get; } =
        [Student, Teacher, Guardian, Judge, Organiser, Archivist, Editor, Administrator];

    /// <summary>Roles that see other people's data: a second factor is asked of them.</summary>
    public static IReadOnlyList<string> Staff { get; } = [Judge, Organiser, Archivist, Editor, Administrator];
}
