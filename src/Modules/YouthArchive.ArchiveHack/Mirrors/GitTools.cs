using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Processes;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>The programs the runner needs, looked for once. What is missing is said once; the site goes on without it.</summary>
internal sealed partial class GitTools
{
    public GitTools(ILogger<GitTools> logger)
        : this(Programs.Path, logger)
    {
    }

    internal GitTools(string path, ILogger logger)
    {
        Path = path;
        Git = Programs.Find(path, "git");
        Process = new(path);
        if (Git is null)
        {
            Log.NoGit(logger);
        }
        else if (!Process.HasLimits)
        {
            Log.NoLimiter(logger);
        }
    }

    public string Path { get; }
    public string? Git { get; }

    public LimitedProcess Process { get; }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "git was not found: repositories are not mirrored at the freeze, only read through the API.")]
        public static partial void NoGit(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "prlimit was not found: git's memory, disk and processor are not limited, only its time is.")]
        public static partial void NoLimiter(ILogger logger);
    }
}
