using System.Diagnostics;
using System.Text;

namespace YouthArchive.ArchiveHack.Similarity.Folders;

/// <summary>
/// Git run on a repository that nobody trusts: plumbing only, an empty environment, no network of any kind and no fetching of what is
/// absent, no hooks, no pager; big objects are never held in memory. It is ended when it takes too long.
/// </summary>
internal static class GitReading
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Settings =
    [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.bigFileThreshold=1m", "core.packedGitLimit=64m", "core.deltaBaseCacheLimit=32m",
        "protocol.allow=never", "safe.directory=*",
    ];

    /// <param name="write">Given to the process's input, which is then closed.</param>
    /// <param name="read">Reads what it needs of the output; what is left is thrown away with the process.</param>
    public static async Task<T> RunAsync<T>(
        string gitFolder, IReadOnlyList<string> arguments, Func<Stream, Task>? write, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var git = Process.Start(Start(gitFolder, arguments)) ?? throw new IOException("git did not start.");
        try
        {
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var writing = WriteAsync(git, write);
            var result = await read(git.StandardOutput.BaseStream, patience.Token);
            await writing.WaitAsync(patience.Token);
            return result;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException("git took too long.");
        }
        finally
        {
            if (!git.HasExited)
            {
                git.Kill(entireProcessTree: true);
            }
            await git.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task WriteAsync(Process git, Func<Stream, Task>? write)
    {
        try
        {
            if (write is not null)
            {
                await write(git.StandardInput.BaseStream);
            }
            git.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process has ended before it read everything; what it answered shows that.
        }
    }

    private static ProcessStartInfo Start(string gitFolder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = gitFolder,
        };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_ASKPASS", "/bin/false"),
            ("GIT_ALLOW_PROTOCOL", "none"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_REPLACE_OBJECTS", "1"), ("LC_ALL", "C"),
        })
        {
            start.Environment[name] = value;
        }
        start.ArgumentList.Add("--git-dir=.");
        foreach (var setting in Settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return start;
    }
}
