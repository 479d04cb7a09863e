using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>A real server on a free port of this machine that writes down every header it was sent.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<(string Path, string Headers)> _seen = [];

    private LoopbackServer(WebApplication app) => _app = app;

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public string Address => _app.Urls.First().TrimEnd('/') + "/";

    public IReadOnlyList<(string Path, string Headers)> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    public static async Task<LoopbackServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build());
        server._app.Run(server.Handle);
        await server._app.StartAsync();
        return server;
    }

    private Task Handle(HttpContext context)
    {
        lock (_lock)
        {
            _seen.Add((context.Request.Path + context.Request.QueryString, string.Join('\n', context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"))));
        }
        return Answer(context);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
