namespace YouthArchive.Platform.Modules;

/// <summary>Declares an assembly as a module, as in Orchard Core. The module's id is the assembly's name.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class ModuleAttribute : Attribute
{
    public required string Name { get; init; }
    public string Description { get; init; } = "";
    public string Author { get; init; } = "YouthArchive";
    public string Website { get; init; } = "";
    public string Version { get; init; } = "1.0.0";
    public string Category { get; init; } = "YouthArchive";
    public string[] Dependencies { get; init; } = [];
}

/// <summary>Declares an assembly as a theme: a module that owns the look.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ThemeAttribute : ModuleAttribute
{
    public string? BaseTheme { get; init; }
}

/// <summary>
/// On an assembly: declares one feature of the module. With none declared, the module is one feature with the assembly's name as id.
/// On a class (startup, page model, task, provider): ties it to that feature instead of the module's own.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true)]
public sealed class FeatureAttribute(string id) : Attribute
{
    public string Id { get; } = id;
    public string Name { get; init; } = id;
    public string Category { get; init; } = "YouthArchive";
    public string Description { get; init; } = "";
    public string[] Dependencies { get; init; } = [];
    public int Priority { get; init; }
    public bool IsAlwaysEnabled { get; init; }
    public bool EnabledByDependencyOnly { get; init; }
}
