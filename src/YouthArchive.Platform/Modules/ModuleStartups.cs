namespace YouthArchive.Platform.Modules;

internal static class ModuleStartups
{
    /// <summary>Every startup with the feature it belongs to, modules in dependency order.</summary>
    public static IReadOnlyList<(StartupBase Startup, string? Feature)> Of(ModuleCatalogue catalogue) =>
        [.. catalogue.Modules.SelectMany(m => m.Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(StartupBase)))
            .Select(t => (Startup: (StartupBase)Activator.CreateInstance(t, nonPublic: true)!, Feature: catalogue.FeatureOf(t)))
            .OrderBy(s => s.Startup.Order))];
}
