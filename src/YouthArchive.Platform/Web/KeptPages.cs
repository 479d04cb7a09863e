using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using YouthArchive.Platform.Security;

namespace YouthArchive.Platform.Web;

/// <summary>
/// The script that shows kept pages without a connection. It may see to more than its own folder only when the server allows it; each
/// page that lays others down registers it for its own part of the site.
/// </summary>
public static class KeptPages
{
    /// <summary>Address of the script, the same in every language.</summary>
    public const string Worker = "/kept-worker.js";

    private const string File = "_content/YouthArchive.Theme/kept-worker.js";

    internal static void MapKeptPages(this IEndpointRouteBuilder routes) => routes.MapGet(Worker, Send).WithMetadata(new OpenToAllAttribute());

    private static IResult Send(IWebHostEnvironment site, HttpContext http)
    {
        http.Response.Headers["Service-Worker-Allowed"] = "/";
        http.Response.Headers.CacheControl = "no-cache";
        return site.WebRootFileProvider.GetFileInfo(File) is { Exists: true } file
            ? TypedResults.Stream(file.CreateReadStream(), "text/javascript")
            : TypedResults.NotFound();
    }
}
