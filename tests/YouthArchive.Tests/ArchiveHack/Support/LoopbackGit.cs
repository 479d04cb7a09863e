using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>Real smart-HTTP on loopback: git's own CGI program behind a little Kestrel. What is asked of it is written down.</summary>
internal sealed class LoopbackGit : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackGit(WebApplication app, string root) => (this.app, Root) = (app, root);

    /// <summary>Holds owner/name.git.</summary>
    public string Root { get; }
    public Uri Address => new(app.Urls.First() + "/");
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Names that are answered with 404, as deleted and private repositories are.</summary>
    public ConcurrentDictionary<string, bool> Gone { get; } = [];

    /// <summary>Names that never finish answering.</summary>
    public ConcurrentDictionary<string, bool> Hanging { get; } = [];

    /// <summary>The value of each Authorization header that came.</summary>
    public ConcurrentQueue<string> Credentials { get; } = [];

    public bool FiltersBlobs { get; set; } = true;

    public static async Task<LoopbackGit> StartAsync(string root)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var git = new LoopbackGit(app, root);
        app.Run(git.ServeAsync);
        await app.StartAsync();
        return git;
    }

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var name = path.Split(".git/", 2)[0].TrimStart('/');
        Asked.Enqueue($"{context.Request.Method} {path}");
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } credentials)
        {
            Credentials.Enqueue(credentials);
        }
        if (Hanging.ContainsKey(name))
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        if (Gone.ContainsKey(name) || !Directory.Exists(Path.Combine(Root, name + ".git")))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await RunAsync(context);
    }

    private async Task RunAsync(HttpContext context)
    {
        using var process = Process.Start(Prepare(context.Request))!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var input = SendAsync(context.Request.Body, process, context.RequestAborted);
            var output = process.StandardOutput.BaseStream;
            await ReadHeadersAsync(output, context.Response, context.RequestAborted);
            await output.CopyToAsync(context.Response.Body, context.RequestAborted);
            await input;
            await errors;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client was ended.
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private ProcessStartInfo Prepare(HttpRequest request)
    {
        var start = new ProcessStartInfo("git", ["http-backend"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        (string Key, string Value)[] settings =
        [
            ("safe.directory", "*"), ("uploadpack.allowFilter", FiltersBlobs ? "true" : "false"), ("uploadpack.allowAnySHA1InWant", "true"),
            ("core.hooksPath", "/dev/null"), ("gc.auto", "0"), ("http.receivepack", "false"), ("pack.threads", "1"), ("pack.compression", "1"),
        ];
        for (var i = 0; i < settings.Length; i++)
        {
            start.Environment[$"GIT_CONFIG_KEY_{i}"] = settings[i].Key;
            start.Environment[$"GIT_CONFIG_VALUE_{i}"] = settings[i].Value;
        }
        start.Environment["GIT_CONFIG_COUNT"] = settings.Length.ToString(CultureInfo.InvariantCulture);
        start.Environment["GIT_PROJECT_ROOT"] = Root;
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["PATH_INFO"] = request.Path.Value;
        start.Environment["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?') ?? "";
        start.Environment["REQUEST_METHOD"] = request.Method;
        start.Environment["CONTENT_TYPE"] = request.ContentType ?? "";
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
            line.Clear();
            if (header.Length == 0)
            {
                return;
            }
            var (name, value) = (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (name == "Status")
            {
                response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
            }
            else
            {
                response.Headers[name] = value;
            }
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
