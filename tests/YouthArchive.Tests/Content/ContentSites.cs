using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Content;

internal static class ContentSites
{
    public const string Name = "Сынақ порталы";

    public static void Configure(IDictionary<string, string> settings)
    {
        const string tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";
        settings["Setup:Enabled"] = "true";
        settings["Recipes:Path"] = Path.Combine(AppContext.BaseDirectory, "Data", "recipes");
        settings[tenant + "ShellName"] = "Default";
        settings[tenant + "SiteName"] = Name;
        settings[tenant + "RecipeName"] = "Test.Setup";
    }

    /// <summary>A browser of a person whose role holds the permission.</summary>
    public static async Task<HttpClient> WithPermissionAsync(this PortalSite site, string role, string permission)
    {
        var id = await site.NewPersonAsync(role);
        await site.InScopeAsync(async services =>
        {
            var roles = services.GetRequiredService<RoleManager<PortalRole>>();
            var held = await roles.FindByNameAsync(role);
            if (!(await roles.GetClaimsAsync(held!)).Any(c => c.Type == "Permission" && c.Value == permission))
            {
                await roles.AddClaimAsync(held!, new Claim("Permission", permission));
            }
            await services.GetRequiredService<IRolePermissions>().ReloadAsync();
            return 0;
        });
        return await site.SignedInAsAsync(id);
    }
}

/// <summary>A site set up by the tests' own recipe, with a few of the real texts.</summary>
public class ContentSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => ContentSites.Configure(settings);
}

public class ContentPostgresSite : PostgresSite
{
    protected override void Configure(IDictionary<string, string> settings) => ContentSites.Configure(settings);
}
