using Microsoft.Extensions.Configuration;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Platform.Setup;

/// <summary>
/// What an operator configures for the first start, under Orchard's own keys
/// (<c>OrchardCore:OrchardCore_AutoSetup:Tenants:0:AdminUsername</c> and so on).
/// </summary>
internal sealed record SetupConfiguration(string RecipeName, bool IsWanted, IReadOnlyDictionary<string, string?> Values)
{
    private static readonly string[] Keys =
    [
        "SiteName", "SiteTimeZone", "AdminUsername", "AdminEmail", "AdminPassword", "RecipeName",
        "DatabaseProvider", "DatabaseConnectionString", "DatabaseTablePrefix", "DatabaseSchema",
    ];

    public string? this[string key] => Values.GetValueOrDefault(key) is { Length: > 0 } given ? given : null;

    public static SetupConfiguration From(IConfiguration configuration)
    {
        var tenants = configuration.GetSection("OrchardCore:OrchardCore_AutoSetup:Tenants").GetChildren().ToList();
        var own = tenants.Find(t => string.Equals(t["ShellName"], "Default", StringComparison.OrdinalIgnoreCase)) ?? tenants.FirstOrDefault();
        var values = Keys.ToDictionary(k => k, k => own?[k], StringComparer.OrdinalIgnoreCase);
        values["AdminUserId"] = PortalId.New();
        return new(own?["RecipeName"] is { Length: > 0 } named ? named : "YouthArchive", configuration["Setup:Enabled"] is not ("false" or "False"), values);
    }

    public RecipeParameters Parameters => new(Values);
}
