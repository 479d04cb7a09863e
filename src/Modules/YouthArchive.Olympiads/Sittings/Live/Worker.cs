using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>The script that shows a sitting's pages without a connection. It may see to more than its own folder only when the server allows it.</summary>
internal static class Worker
{
    private const string File = "_content/YouthArchive.Olympiads/sitting-worker.js";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(OlympiadLinks.Worker, Send).WithMetadata(new OpenToAllAttribute());

    private static IResult Send(IWebHostEnvironment site, HttpContext http)
    {
        http.Response.Headers["Service-Worker-Allowed"] = "/";
        http.Response.Headers.CacheControl = "no-cache";
        return site.WebRootFileProvider.GetFileInfo(File) is { Exists: true } file
            ? TypedResults.Stream(file.CreateReadStream(), "text/javascript")
            : TypedResults.NotFound();
    }
}
