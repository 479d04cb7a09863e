using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <param name="Directory">The mirror; null for a command that needs none.</param>
/// <param name="Input">Written to its standard input.</param>
/// <param name="Remote">The only address it may speak to; null forbids every connection.</param>
internal sealed record GitCall(string? Directory, IReadOnlyList<string> Arguments, ReadOnlyMemory<byte> Input = default, CloneAddress? Remote = null);

/// <summary>
/// Runs git on what strangers wrote: an environment of our own, no configuration but ours, no hooks, one protocol, limits on
/// memory, disk, processor and time. It never checks anything out.
/// </summary>
internal sealed class GitRunner(GitTools tools, IOptionsMonitor<MirrorOptions> options)
{
    private const int ErrorLength = 4000;

    public bool IsThere => tools.Git is not null;

    /// <param name="read">Reads standard output; false when it has enough, which ends git.</param>
    public async Task<GitResult> RunAsync(GitCall call, Func<Stream, CancellationToken, Task<bool>> read, CancellationToken cancellation)
    {
        if (tools.Git is null)
        {
            return new(GitEnd.NoGit);
        }
        using var wall = new CancellationTokenSource(TimeSpan.FromSeconds(options.CurrentValue.WallSeconds));
        using var both = CancellationTokenSource.CreateLinkedTokenSource(wall.Token, cancellation);
        using var process = Process.Start(Prepare(call))!;
        try
        {
            return await FollowAsync(process, call, read, both.Token);
        }
        catch (OperationCanceledException) when (wall.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new(GitEnd.OutOfTime);
        }
        finally
        {
            ProcessGroup.End(process, hasOwnGroup: tools.NewSession is not null);
        }
    }

    /// <summary>The whole of standard output as text; null when it is longer than wanted.</summary>
    public async Task<(GitResult Result, string? Text)> TextAsync(GitCall call, int mostBytes, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var result = await RunAsync(call, async (stream, token) =>
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

    private static async Task<GitResult> FollowAsync(
        Process process, GitCall call, Func<Stream, CancellationToken, Task<bool>> read, CancellationToken cancellation)
    {
        var error = ErrorAsync(process.StandardError.BaseStream, cancellation);
        var writing = WriteAsync(process, call.Input, cancellation);
        if (!await read(process.StandardOutput.BaseStream, cancellation))
        {
            return new(GitEnd.Cut);
        }
        await writing;
        var said = await error;
        await process.WaitForExitAsync(cancellation);
        return GitResult.OfExit(process.ExitCode, said);
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
            // git ended before it read everything; its exit says why.
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

    private ProcessStartInfo Prepare(GitCall call)
    {
        List<string> line = [];
        if (tools.NewSession is { } session)
        {
            line.Add(session);
        }
        if (tools.Limiter is { } limiter)
        {
            line.AddRange([limiter, .. Limits(options.CurrentValue)]);
        }
        line.AddRange([tools.Git!, .. call.Arguments]);
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = call.Directory ?? "/",
        };
        start.Environment.Clear();
        foreach (var (name, value) in GitSurroundings.Of(tools.Path, call, options.CurrentValue))
        {
            start.Environment[name] = value;
        }
        return start;
    }

    private static IEnumerable<string> Limits(MirrorOptions options) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--fsize={options.DiskBytes}"),
        string.Create(CultureInfo.InvariantCulture, $"--as={options.MemoryMegabytes * 1024L * 1024}"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={options.CpuSeconds}"),
        "--core=0",
    ];
}
