namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>Which of our features does what a feature of Orchard Core does.</summary>
internal static class FeatureAliases
{
    /// <summary>Always there, not a feature here.</summary>
    public const string BuiltIn = "";

    private static readonly Dictionary<string, string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OrchardCore.Alias"] = "YouthArchive.Content",
        ["OrchardCore.Autoroute"] = "YouthArchive.Content",
        ["OrchardCore.ContentFields"] = "YouthArchive.Content",
        ["OrchardCore.ContentLocalization"] = "YouthArchive.Content",
        ["OrchardCore.ContentPreview"] = "YouthArchive.Content",
        ["OrchardCore.Contents"] = "YouthArchive.Content",
        ["OrchardCore.ContentTypes"] = "YouthArchive.Content",
        ["OrchardCore.HomeRoute"] = "YouthArchive.Content",
        ["OrchardCore.Markdown"] = "YouthArchive.Content",
        ["OrchardCore.Sitemaps"] = "YouthArchive.Content",
        ["OrchardCore.Seo"] = "YouthArchive.Content",
        ["OrchardCore.Title"] = "YouthArchive.Content",
        ["OrchardCore.AuditTrail"] = "YouthArchive.People",
        ["OrchardCore.Roles"] = "YouthArchive.People",
        ["OrchardCore.Users"] = "YouthArchive.People",
        ["OrchardCore.Users.Registration"] = "YouthArchive.People",
        ["OrchardCore.Admin"] = BuiltIn,
        ["OrchardCore.Diagnostics"] = BuiltIn,
        ["OrchardCore.DynamicCache"] = BuiltIn,
        ["OrchardCore.Features"] = BuiltIn,
        ["OrchardCore.HealthChecks"] = BuiltIn,
        ["OrchardCore.Localization"] = BuiltIn,
        ["OrchardCore.Navigation"] = BuiltIn,
        ["OrchardCore.Recipes"] = BuiltIn,
        ["OrchardCore.Resources"] = BuiltIn,
        ["OrchardCore.ResponseCompression"] = BuiltIn,
        ["OrchardCore.Scripting"] = BuiltIn,
        ["OrchardCore.Settings"] = BuiltIn,
        ["OrchardCore.Themes"] = BuiltIn,
    };

    /// <returns>Null when nothing here corresponds.</returns>
    public static string? Of(string id) => Ours.GetValueOrDefault(id);
}
