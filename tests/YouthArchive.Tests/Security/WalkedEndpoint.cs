using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Security;

namespace YouthArchive.Tests.Security;

internal sealed record WalkedHandler(string Method, string? Name);

/// <summary>One endpoint as the walk sees it: where it is, how it is called, and the policy it names.</summary>
/// <param name="Pattern">The route's pattern, the language as <c>{culture}</c>.</param>
/// <param name="Policy">Null when it names none; then the walk fails.</param>
internal sealed partial record WalkedEndpoint(string Pattern, IReadOnlyList<string> Methods, string? Policy)
{
    public const string StaticFiles = "(static files)";

    // The framework adds it in Development only, and it matches only files that were put there after the build. It takes no policy,
    // so it is closed like everything that names none.
    private const string FrameworksOwn = "{**path:file}";

    /// <summary>A path that matches the pattern. Whatever it names need not exist: 404 comes after the question who may.</summary>
    public string SamplePath { get; private init; } = "";

    public RoutePattern Route { get; private init; } = RoutePatternFactory.Parse("/");

    /// <summary>A page's handlers, the nameless one as null; of everything else its methods.</summary>
    public IReadOnlyList<WalkedHandler> Handlers { get; private init; } = [];

    /// <summary>Whether its address names something: more than the language.</summary>
    public bool NamesAnObject => Route.Parameters.Any(p => p.Name != "culture");

    /// <summary>Everything the running site answers to. Static files are one, named after the first of them that is open or not.</summary>
    public static async Task<IReadOnlyList<WalkedEndpoint>> OfAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var walked = new List<WalkedEndpoint>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true }
                && endpoint.RoutePattern.RawText != FrameworksOwn)
            {
                walked.Add(await OfAsync(endpoint, loader));
            }
        }
        var files = walked.Where(e => e.Pattern == StaticFiles).ToList();
        return [.. walked.Except(files), .. files.OrderBy(f => f.Policy is null ? 0 : 1).Take(1)];
    }

    public static WalkedEndpoint Of(RouteEndpoint endpoint, EndpointMetadataCollection metadata)
    {
        var pattern = "/" + CultureConstraint().Replace(endpoint.RoutePattern.RawText ?? "", "{culture}").TrimStart('/');
        var isFile = metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        var methods = metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(m => m != "HEAD").Order(StringComparer.Ordinal).ToList();
        return new(isFile ? StaticFiles : pattern, methods is { Count: > 0 } ? methods : ["GET", "POST"], PolicyOf(metadata))
        {
            SamplePath = Samples.Fill(endpoint.RoutePattern),
            Route = endpoint.RoutePattern,
            Handlers = metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
                ? [.. page.HandlerMethods.Where(h => h.HttpMethod is "Get" or "Post").Select(h => new WalkedHandler(h.HttpMethod.ToUpperInvariant(), h.Name))]
                : [.. (methods ?? []).Select(m => new WalkedHandler(m, null))],
        };
    }

    // A page's attributes are known only once it is compiled.
    private static async Task<WalkedEndpoint> OfAsync(RouteEndpoint endpoint, PageLoader loader) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page and not CompiledPageActionDescriptor
            ? Of(endpoint, (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint!.Metadata)
            : Of(endpoint, endpoint.Metadata);

    private static string? PolicyOf(EndpointMetadataCollection metadata)
    {
        var asked = metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToList();
        return metadata.GetMetadata<OpenToAllAttribute>() is not null
            ? asked.Count == 0 ? "everyone" : null
            : asked.Count > 0 && asked.TrueForAll(p => p == Policies.SignedIn || p?.StartsWith(Policies.Prefix, StringComparison.Ordinal) == true)
                ? string.Join(" + ", asked)
                : null;
    }

    [GeneratedRegex(@"\{culture:regex\([^{}]*\)\}")]
    private static partial Regex CultureConstraint();
}
