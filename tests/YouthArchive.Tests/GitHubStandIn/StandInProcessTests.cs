using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace YouthArchive.Tests.GitHubStandIn;

public sealed class StandInProcessTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stand-in-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Run_makes_samples_says_ready_and_ends_on_sigterm()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = Start("--root", folder.FullName, "--urls", address, "--sample-start", "2026-11-16T13:00:00Z", "--own-repository", folder.FullName);

        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(cancellation));
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"{address}/repos/paraq-lab/paraq"), cancellation)).StatusCode);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(cancellation);
        }

        await process.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromSeconds(20), cancellation);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("not a git repository", await process.StandardError.ReadToEndAsync(cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--root", "x")]
    [InlineData("--root", "x", "--urls", "http://0.0.0.0:1")]
    [InlineData("--root", "x", "--urls", "http://127.0.0.1:1", "--sample-start", "tomorrow")]
    [InlineData("--root", "x", "--urls", "http://127.0.0.1:1", "--speed", "fast")]
    public async Task Run_with_wrong_arguments_says_how_and_ends(params string[] arguments)
    {
        using var process = Start(arguments);

        var message = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("usage:", message, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "YouthArchive.GitHubStandIn.dll");
        return Process.Start(new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
