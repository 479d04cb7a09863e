using System.Diagnostics;
using System.Globalization;
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
            await RunAsync(context, repository.Directory, service);
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

    private static async Task RunAsync(HttpContext context, string directory, string service)
    {
        var aborted = context.RequestAborted;
        using var process = Process.Start(Prepare(context.Request, directory, service)) ?? throw new InvalidOperationException("git did not start");
        await using var stop = aborted.Register(() => Kill(process));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var input = SendAsync(context.Request.Body, process, aborted);
        var output = process.StandardOutput.BaseStream;
        await ReadHeadersAsync(output, context.Response, aborted);
        await output.CopyToAsync(context.Response.Body, aborted);
        await input;
        await process.WaitForExitAsync(aborted);
        await errors;
    }

    private static ProcessStartInfo Prepare(HttpRequest request, string directory, string service)
    {
        var start = GitProcess.Prepare(null, ["http-backend"]);
        start.Environment["GIT_PROJECT_ROOT"] = Path.GetDirectoryName(directory);
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["PATH_INFO"] = $"/{Path.GetFileName(directory)}/{service}";
        start.Environment["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?') ?? string.Empty;
        start.Environment["REQUEST_METHOD"] = request.Method;
        start.Environment["CONTENT_TYPE"] = request.ContentType ?? string.Empty;
        start.Environment["REMOTE_ADDR"] = "127.0.0.1";
        start.Environment["HTTP_CONTENT_ENCODING"] = request.Headers.ContentEncoding.ToString();
        start.Environment["GIT_PROTOCOL"] = request.Headers["Git-Protocol"].ToString();
        if (request.ContentLength is { } length)
        {
            start.Environment["CONTENT_LENGTH"] = length.ToString(CultureInfo.InvariantCulture);
        }

        return start;
    }

    private static async Task SendAsync(Stream body, Process process, CancellationToken cancellation)
    {
        try
        {
            await body.CopyToAsync(process.StandardInput.BaseStream, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The backend stopped listening; its answer says why.
        }
    }

    /// <summary>CGI headers end with an empty line; what follows is the body, so no reader may run ahead.</summary>
    private static async Task ReadHeadersAsync(Stream output, HttpResponse response, CancellationToken cancellation)
    {
        var line = new List<char>();
        var one = new byte[1];
        while (await output.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] != '\n')
            {
                line.Add((char)one[0]);
                continue;
            }

            var header = string.Concat(line).TrimEnd('\r');
            if (header.Length == 0)
            {
                return;
            }

            Apply(header, response);
            line.Clear();
        }
    }

    private static void Apply(string header, HttpResponse response)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = (header[..colon], header[(colon + 1)..].Trim());
        if (name == "Status")
        {
            response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
        }
        else
        {
            response.Headers[name] = value;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Already over.
        }
    }
}
