using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using YouthArchive.Tests.Platform.Localization.SourceTree;

namespace YouthArchive.Tests.Support;

/// <summary>The site as a process of its own, so that it can be killed like one.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SiteProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it and waits until it is ready. Development settings, so that sample people can sign in.</summary>
    public static async Task<SiteProcess> StartAsync(
        string folder, string gitHub, CancellationToken cancellation, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Begin(folder, gitHub, address.ToString(), settings);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var site = new SiteProcess(process, address);
        await site.ReadyAsync(cancellation);
        return site;
    }

    /// <summary>Starts one that is to end by itself; all it said.</summary>
    public static async Task<(int Exit, string Said)> EndedAsync(
        string folder, string urls, CancellationToken cancellation, IReadOnlyDictionary<string, string>? settings = null)
    {
        using var process = Begin(folder, "http://127.0.0.1:9/", urls, settings);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        try
        {
            await process.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromMinutes(1), cancellation);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Begin(string folder, string gitHub, string urls, IReadOnlyDictionary<string, string>? settings)
    {
        // The host's own output folder, of the same configuration as these tests: only there is it whole.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var program = Path.Combine(Repository.Root, "artifacts", "bin", "YouthArchive.Web", configuration, "YouthArchive.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", urls])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "YouthArchive.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ORCHARD_APP_DATA"] = folder;
        start.Environment["GitHub__Api"] = gitHub;
        start.Environment["GitHub__Token"] = "sample-token";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    /// <summary>A browser that keeps its cookies and follows no redirects.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };

    /// <summary>SIGKILL: no farewell, no flush.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as whoever runs the site ends it. The exit code.</summary>
    public async Task<int> EndAsync(Func<Task> meanwhile)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await meanwhile();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }
        _process.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellation)
    {
        using var browser = Browser();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(2);)
        {
            try
            {
                using var response = await browser.GetAsync("/health/ready", cancellation);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(100, cancellation);
            }
        }
        throw new TimeoutException("The site did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
