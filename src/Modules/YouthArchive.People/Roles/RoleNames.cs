using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Roles;

/// <summary>Roles as people read them. A role from an import keeps its own name.</summary>
internal static class RoleNames
{
    public static string Of(string role, IStringLocalizer S) => role switch
    {
        PortalRoles.Student => S["Student"],
        PortalRoles.Teacher => S["Teacher"],
        PortalRoles.Guardian => S["Guardian"],
        PortalRoles.Judge => S["Judge"],
        PortalRoles.Organiser => S["Organiser"],
        PortalRoles.Archivist => S["Archivist"],
        PortalRoles.Editor => S["Editor"],
        PortalRoles.Administrator => S["Administrator"],
        PortalRoles.Authenticated => S["Everybody who is signed in"],
        PortalRoles.Anonymous => S["Visitors"],
        _ => role,
    };
}
