namespace YouthArchive.Tests.Architecture;

/// <summary>«Who may import whom» of ARCHITECTURE.md, over any list of projects.</summary>
internal static class ImportRules
{
    private const string Prefix = "YouthArchive.";

    /// <summary>Each may import those before it.</summary>
    private static readonly string[] InOrder = ["People", "Content", "Catalogue", "Programmes", "Judging"];

    /// <summary>Each may import all of the above, and never one another.</summary>
    private static readonly string[] SideBySide =
        ["SummerSchool", "FamilyHistory", "Olympiads", "ArchiveHack", "Exhibitions", "ServiceDesk", "Cooperation"];

    public static bool IsModule(Project project) => project.Path.Contains("src/Modules/", StringComparison.Ordinal);

    public static IEnumerable<string> Broken(IReadOnlyList<Project> projects)
    {
        var modules = projects.Where(IsModule).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            if (IsModule(project) && Rank(project.Name) is null)
            {
                yield return $"{project.Name} has no place in the order of modules.";
                continue;
            }
            foreach (var reference in project.References.Where(r => !May(project, r, modules)))
            {
                yield return $"{project.Name} must not import {reference}.";
            }
        }
    }

    private static bool May(Project project, string reference, HashSet<string> modules)
    {
        var name = project.Name;
        if (name == "YouthArchive.Web" || project.Path.StartsWith("tests/", StringComparison.Ordinal) && !name.Contains("StandIn", StringComparison.Ordinal))
        {
            return true;
        }
        if (name == "YouthArchive.Platform" || name.Contains("StandIn", StringComparison.Ordinal))
        {
            return false;
        }
        if (modules.Contains(name))
        {
            return reference is "YouthArchive.Platform" or "YouthArchive.Data"
                || modules.Contains(reference) && Rank(reference) < Rank(name);
        }
        return project.Path.StartsWith("themes/", StringComparison.Ordinal)
            ? reference == "YouthArchive.Platform" || modules.Contains(reference)
            : MayData(name, reference);
    }

    // The migrator composes the whole model at design time and is never part of the site.
    private static bool MayData(string name, string reference) => name switch
    {
        "YouthArchive.Data" => reference == "YouthArchive.Platform",
        "YouthArchive.Data.Sqlite" or "YouthArchive.Data.PostgreSql" => reference is "YouthArchive.Data" or "YouthArchive.Platform",
        "YouthArchive.Data.Migrator" => true,
        _ => false,
    };

    // Those side by side share one rank: none lies below another.
    private static int? Rank(string project)
    {
        var name = project[Prefix.Length..];
        return Array.IndexOf(InOrder, name) is >= 0 and var place ? place : SideBySide.Contains(name) ? InOrder.Length : null;
    }
}
