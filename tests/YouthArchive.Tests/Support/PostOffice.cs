using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Tests.Platform.Localization.SourceTree;

namespace YouthArchive.Tests.Support;

/// <param name="User">Who signed in to hand it over; null when nobody needed to.</param>
internal sealed record PostedLetter(string To, bool WasEncrypted, string? User, MimeText Mime);

/// <summary>A real SMTP server that behaves as post-office.cjs says. It ends with this process, whatever happens.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<TaskCompletionSource> _echoes = new();
    private readonly Lock _asking = new();
    private int _connections;

    private PostOffice(Process process) => _process = process;

    public int Port { get; private set; }
    public int Connections => _connections;
    public ConcurrentQueue<PostedLetter> Letters { get; } = new();
    public ConcurrentQueue<string> Silences { get; } = new();

    public static async Task<PostOffice> OpenAsync(object? options = null)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "YouthArchive.Tests", "Support", "post-office.cjs"), JsonSerializer.Serialize(options ?? new { })])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var office = new PostOffice(process);
        process.OutputDataReceived += (_, line) => office.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => office.Complain(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        office.Port = await office._ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return office;
    }

    /// <summary>What the server has acknowledged by now is known when this returns.</summary>
    public Task CaughtUpAsync()
    {
        var echo = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_asking)
        {
            _echoes.Enqueue(echo);
            _process.StandardInput.Write('?');
            _process.StandardInput.Flush();
        }
        return echo.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public static async Task UntilAsync(Func<bool> holds, string what, double seconds = 30)
    {
        for (var watch = Stopwatch.StartNew(); !holds();)
        {
            if (watch.Elapsed.TotalSeconds > seconds)
            {
                throw new TimeoutException(what);
            }
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null || JsonNode.Parse(line) is not { } said)
        {
            return;
        }
        switch ((string?)said["event"])
        {
            case "ready":
                _ready.TrySetResult((int)said["port"]!);
                break;
            case "echo":
                _echoes.TryDequeue(out var echo);
                echo?.SetResult();
                break;
            case "connection":
                Interlocked.Increment(ref _connections);
                break;
            case "silence":
                Silences.Enqueue((string)said["to"]!);
                break;
            case "letter":
                Letters.Enqueue(new((string)said["to"]!, (bool)said["tls"]!, (string?)said["user"],
                    MimeText.Read(Encoding.Latin1.GetString(Convert.FromBase64String((string)said["raw"]!)))));
                break;
        }
    }

    private void Complain(string? line)
    {
        if (line is { Length: > 0 })
        {
            _ready.TrySetException(new InvalidOperationException(line));
        }
    }
}
