using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace YouthArchive.Tests.Architecture;

/// <summary>What the built modules show, and what they use of one another.</summary>
internal static class Walls
{
    /// <summary>Public types outside Contracts. Tag helpers, view components and controllers are found by reflection and may be public.</summary>
    public static IEnumerable<string> Shown(Assembly module) =>
        module.GetExportedTypes()
            .Where(t => !IsContract(t.Namespace, module.GetName().Name!) && !IsFoundByReflection(t) && !IsGenerated(t))
            .Select(t => $"{t.FullName} is public outside Contracts.");

    /// <summary>Types of other modules that stand outside their Contracts.</summary>
    public static IEnumerable<string> Reached(string assemblyFile, IReadOnlySet<string> modules)
    {
        using var stream = File.OpenRead(assemblyFile);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        var own = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        var reached = new List<string>();
        foreach (var type in metadata.TypeReferences.Select(metadata.GetTypeReference))
        {
            if (type.ResolutionScope.Kind != HandleKind.AssemblyReference)
            {
                continue;
            }
            var other = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
            var space = metadata.GetString(type.Namespace);
            if (other != own && modules.Contains(other) && !IsContract(space, other))
            {
                reached.Add($"{own} uses {space}.{metadata.GetString(type.Name)} of {other}, outside its Contracts.");
            }
        }
        return reached;
    }

    private static bool IsContract(string? space, string module) =>
        space == $"{module}.Contracts" || space?.StartsWith($"{module}.Contracts.", StringComparison.Ordinal) == true;

    private static bool IsFoundByReflection(Type type) =>
        type.IsSubclassOf(typeof(TagHelper)) || type.IsSubclassOf(typeof(ViewComponent)) || type.IsSubclassOf(typeof(ControllerBase));

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null || type.Namespace == "AspNetCoreGeneratedDocument";
}
