using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>The programs the runner needs, looked for once. What is missing is said once; the site goes on without it.</summary>
internal sealed partial class GitTools
{
    public GitTools(ILogger<GitTools> logger)
        : this(Environment.GetEnvironmentVariable("PATH") ?? "", logger)
    {
    }

    internal GitTools(string path, ILogger logger)
    {
        Path = path;
        Git = Find(path, "git");
        Limiter = Find(path, "prlimit");
        NewSession = Find(path, "setsid");
        if (Git is null)
        {
            Log.NoGit(logger);
        }
        else if (Limiter is null)
        {
            Log.NoLimiter(logger);
        }
    }

    public string Path { get; }
    public string? Git { get; }

    /// <summary>util-linux's prlimit; without it only time is limited.</summary>
    public string? Limiter { get; }

    /// <summary>Puts git and its children into a group of their own, so that all of them can be ended.</summary>
    public string? NewSession { get; }

    private static string? Find(string path, string name) => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? null
        : path.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "git was not found: repositories are not mirrored at the freeze, only read through the API.")]
        public static partial void NoGit(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "prlimit was not found: git's memory, disk and processor are not limited, only its time is.")]
        public static partial void NoLimiter(ILogger logger);
    }
}
