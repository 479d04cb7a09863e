using Microsoft.Extensions.Options;
using YouthArchive.Platform.Processes;

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
    public bool IsThere => tools.Git is not null;

    /// <param name="read">Reads standard output; false when it has enough, which ends git.</param>
    public async Task<GitResult> RunAsync(GitCall call, Func<Stream, CancellationToken, Task<bool>> read, CancellationToken cancellation) =>
        tools.Git is null ? new(GitEnd.NoGit) : GitResult.Of(await tools.Process.RunAsync(Prepare(call), Limits, read, cancellation));

    /// <summary>The whole of standard output as text; null when it is longer than wanted.</summary>
    public async Task<(GitResult Result, string? Text)> TextAsync(GitCall call, int mostBytes, CancellationToken cancellation)
    {
        if (tools.Git is null)
        {
            return (new(GitEnd.NoGit), null);
        }
        var (result, text) = await tools.Process.TextAsync(Prepare(call), Limits, mostBytes, cancellation);
        return (GitResult.Of(result), text);
    }

    private ProcessLimits Limits => options.CurrentValue.Limits;

    private LimitedCall Prepare(GitCall call) =>
        new(tools.Git!, call.Arguments, call.Directory ?? "/", GitSurroundings.Of(tools.Path, call, options.CurrentValue)) { Input = call.Input };
}
