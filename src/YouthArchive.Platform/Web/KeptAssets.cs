using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace YouthArchive.Platform.Web;

internal static class KeptAssets
{
    /// <summary>Files with this ending are asked for by an address with their version in it: browsers may keep them for good.</summary>
    public static TBuilder Keep<TBuilder>(this TBuilder assets, string ending) where TBuilder : IEndpointConventionBuilder
    {
        assets.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path, RequestDelegate: { } serve }
                && path.EndsWith(ending, StringComparison.Ordinal))
            {
                endpoint.RequestDelegate = context =>
                {
                    context.Response.OnStarting(Kept, context.Response);
                    return serve(context);
                };
            }
        });
        return assets;
    }

    private static Task Kept(object response)
    {
        ((HttpResponse)response).Headers.CacheControl = "max-age=31536000, immutable";
        return Task.CompletedTask;
    }
}
