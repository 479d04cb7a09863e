using YouthArchive.Platform.Security;

namespace YouthArchive.Content;

internal static class Permissions
{
    public const string EditContent = nameof(EditContent);
    public const string ManageRecipes = nameof(ManageRecipes);
}

internal sealed class ContentPermissions : IPermissionProvider
{
    private static readonly Permission Edit = new(Permissions.EditContent, "Write, publish and withdraw pages and news");

    // A recipe can change everything the site is.
    private static readonly Permission Recipes = new(Permissions.ManageRecipes, "Run, upload and export recipes", IsSecurityCritical: true);

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Edit, Recipes];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
        [new(PortalRoles.Editor, [Edit]), new(PortalRoles.Administrator, [Edit, Recipes])];
}
