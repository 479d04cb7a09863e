using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace YouthArchive.Platform.Processes;

/// <summary>
/// Runs a program on what strangers wrote: an environment of its own, limits on memory, disk, processor and time, no network where that can be
/// taken away, and an end together with all its children. Without util-linux (prlimit, setsid, unshare) only its time is limited.
/// </summary>
/// <param name="path">The folders where those three are looked for.</param>
public sealed class LimitedProcess(string path)
{
    private const int ErrorLength = 4000;

    private readonly string? _limiter = Programs.Find(path, "prlimit");
    private readonly string? _newSession = Programs.Find(path, "setsid");
    private readonly Lazy<string[]> _offline = new(() => Offline(path));

    public bool HasLimits => _limiter is not null;

    /// <param name="read">Reads standard output; false when it has enough, which ends the program.</param>
    public async Task<ProcessResult> RunAsync(
        LimitedCall call, ProcessLimits limits, Func<Stream, CancellationToken, Task<bool>> read, CancellationToken cancellation)
    {
        using var wall = new CancellationTokenSource(limits.Wall);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(wall.Token, cancellation);
        using var process = Process.Start(Prepare(call, limits))!;
        try
        {
            return await FollowAsync(process, call, read, both.Token);
        }
        catch (OperationCanceledException) when (wall.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new(ProcessEnd.OutOfTime);
        }
        finally
        {
            ProcessGroup.End(process, hasOwnGroup: _newSession is not null);
        }
    }

    /// <summary>The whole of standard output as text; null when it is longer than wanted.</summary>
    public async Task<(ProcessResult Result, string? Text)> TextAsync(LimitedCall call, ProcessLimits limits, int mostBytes, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var result = await RunAsync(call, limits, async (stream, token) =>
        {
            var buffer = new byte[64 * 1024];
            for (int got; (got = await stream.ReadAsync(buffer, token)) > 0;)
            {
                if (kept.Length + got > mostBytes)
                {
                    return false;
                }
                kept.Write(buffer, 0, got);
            }
            return true;
        }, cancellation);
        return (result, result.IsDone ? Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length) : null);
    }

    private static async Task<ProcessResult> FollowAsync(
        Process process, LimitedCall call, Func<Stream, CancellationToken, Task<bool>> read, CancellationToken cancellation)
    {
        var error = ErrorAsync(process.StandardError.BaseStream, cancellation);
        var writing = WriteAsync(process, call.Input, cancellation);
        if (!await read(process.StandardOutput.BaseStream, cancellation))
        {
            return new(ProcessEnd.Cut);
        }
        await writing;
        var said = await error;
        await process.WaitForExitAsync(cancellation);
        return new(ProcessEnd.Exited, process.ExitCode, said);
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit says why.
        }
    }

    /// <summary>Reads all, keeps the beginning and the end: the reason stands in one of them.</summary>
    private static async Task<string> ErrorAsync(Stream stream, CancellationToken cancellation)
    {
        var kept = new StringBuilder();
        var buffer = new byte[4096];
        for (int got; (got = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            kept.Append(Encoding.UTF8.GetString(buffer, 0, got));
            if (kept.Length > 2 * ErrorLength)
            {
                kept.Remove(ErrorLength, kept.Length - (2 * ErrorLength));
            }
        }
        return kept.ToString();
    }

    private ProcessStartInfo Prepare(LimitedCall call, ProcessLimits limits)
    {
        List<string> line = [];
        if (_newSession is not null)
        {
            line.Add(_newSession);
        }
        if (call.IsOffline)
        {
            line.AddRange(_offline.Value);
        }
        if (_limiter is not null)
        {
            line.AddRange([_limiter, .. Words(limits)]);
        }
        line.AddRange([call.Program, .. call.Arguments]);
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = call.Folder,
        };
        start.Environment.Clear();
        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
        }
        return start;
    }

    private static IEnumerable<string> Words(ProcessLimits limits) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--fsize={limits.FileBytes}"),
        string.Create(CultureInfo.InvariantCulture, $"--as={limits.MemoryBytes}"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={limits.CpuSeconds}"),
        "--core=0",
    ];

    /// <summary>The words that take the network away: tried once, since many containers forbid it.</summary>
    private static string[] Offline(string path)
    {
        if (Programs.Find(path, "unshare") is not { } unshare || Programs.Find(path, "true") is not { } nothing)
        {
            return [];
        }
        using var attempt = Process.Start(new ProcessStartInfo(unshare, ["-r", "-n", nothing]) { RedirectStandardError = true })!;
        attempt.StandardError.ReadToEnd();
        attempt.WaitForExit();
        return attempt.ExitCode == 0 ? [unshare, "-r", "-n"] : [];
    }
}
