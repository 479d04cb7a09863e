using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.SmartHttp;

/// <summary>Cloning and fetching by git's own CGI program. Reading only.</summary>
internal static class SmartHttpEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{owner}/{file}/info/refs", (string owner, string file, HttpContext context, RepositoryRegistry registry) =>
            context.Request.Query["service"] == "git-upload-pack" ? ServeAsync(context, registry, owner, file, "info/refs") : RefuseAsync(context));
        app.MapPost("/{owner}/{file}/git-upload-pack", (string owner, string file, HttpContext context, RepositoryRegistry registry) =>
            ServeAsync(context, registry, owner, file, "git-upload-pack"));
        app.MapPost("/{owner}/{file}/git-receive-pack", RefuseAsync);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static async Task ServeAsync(HttpContext context, RepositoryRegistry registry, string owner, string file, string service)
    {
        var fullName = $"{owner}/{(file.EndsWith(".git", StringComparison.Ordinal) ? file[..^4] : file)}";
        if (registry.ByName(fullName) is { } repository)
        {
            var directory = repository.Directory;
            await HttpBackend.ServeAsync(
                context, GitProcess.Prepare(null, ["http-backend"]), Path.GetDirectoryName(directory)!, $"/{Path.GetFileName(directory)}/{service}");
        }
        else if (registry.ForwardedFrom(fullName) is { } moved)
        {
            context.Response.Redirect($"/{moved.FullName}.git/{service}{context.Request.QueryString}", permanent: true);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
