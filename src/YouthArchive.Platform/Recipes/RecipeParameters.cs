namespace YouthArchive.Platform.Recipes;

/// <summary>What expressions may ask by <c>parameters('…')</c>, under Orchard's names.</summary>
public sealed class RecipeParameters(IReadOnlyDictionary<string, string?> values)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "SiteName", "AdminUsername", "AdminUserId", "AdminEmail", "AdminPassword", "SiteTimeZone", "RecipeName",
        "DatabaseProvider", "DatabaseConnectionString", "DatabaseTablePrefix", "DatabaseSchema",
    };

    public static RecipeParameters None { get; } = new(new Dictionary<string, string?>());

    /// <returns>Empty for a known parameter that was not given; null for one that does not exist.</returns>
    public string? Find(string name)
    {
        foreach (var (key, value) in values)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value ?? "";
            }
        }
        return Known.Contains(name) ? "" : null;
    }
}
