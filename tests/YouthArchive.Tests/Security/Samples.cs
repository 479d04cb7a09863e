using Microsoft.AspNetCore.Routing.Patterns;

namespace YouthArchive.Tests.Security;

/// <summary>Values for the parameters of routes.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["culture"] = "kk",
        ["programme"] = "archive-hack",
        ["slug"] = "2026",
        ["name"] = "Student",
        ["path"] = "no-such-page",
    };

    /// <param name="own">Values of a test's own, before the samples.</param>
    public static string Fill(RoutePattern pattern, IReadOnlyDictionary<string, string>? own = null) =>
        "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => Part(p, own)))));

    private static string Part(RoutePatternPart part, IReadOnlyDictionary<string, string>? own) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => own?.GetValueOrDefault(parameter.Name) ?? Values.GetValueOrDefault(parameter.Name)
            ?? (parameter.ParameterPolicies.Any(p => p.Content is "int" or "long") ? "404" : "x"),
        _ => "",
    };
}
