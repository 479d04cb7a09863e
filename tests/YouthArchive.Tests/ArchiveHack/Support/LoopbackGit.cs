using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using YouthArchive.GitHubStandIn.SmartHttp;

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
        try
        {
            await HttpBackend.ServeAsync(context, Prepare(), Root, context.Request.Path.Value!);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client was ended.
        }
    }

    private ProcessStartInfo Prepare()
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
        return start;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
