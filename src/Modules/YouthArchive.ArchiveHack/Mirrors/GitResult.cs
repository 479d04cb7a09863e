using YouthArchive.Platform.Processes;

namespace YouthArchive.ArchiveHack.Mirrors;

internal enum GitEnd
{
    Done,

    /// <summary>git said no; <see cref="GitResult.Problem"/> says why.</summary>
    Failed,

    /// <summary>It lasted too long and was ended.</summary>
    OutOfTime,

    /// <summary>It wanted more memory, disk or processor than a repository may cost.</summary>
    OverLimit,

    /// <summary>The reader had enough and ended it.</summary>
    Cut,

    /// <summary>There is no git on this machine.</summary>
    NoGit,
}

/// <summary>Why git said no. Its own words are the other side's words too: they are sorted here and shown to nobody.</summary>
internal enum GitProblem
{
    None,
    NotFound,
    Refused,
    Unreachable,
    Hostile,
    Other,
}

internal sealed record GitResult(GitEnd End, GitProblem Problem = GitProblem.None)
{
    private static readonly string[] Limits =
        ["died of signal", "out of memory", "cannot allocate memory", "file too large", "no space left", "memory exhausted", "malloc failed"];

    private static readonly string[] Hostile =
        ["fsck error", "fsck failed", "error in object", "invalid path", "gitmodules", "hasdotgit", "object corrupt", "invalid submodule"];

    public bool IsDone => End == GitEnd.Done;

    public static GitResult Of(ProcessResult result) => result.End switch
    {
        ProcessEnd.OutOfTime => new(GitEnd.OutOfTime),
        ProcessEnd.Cut => new(GitEnd.Cut),
        _ when result.WasKilled => new(GitEnd.OverLimit),
        _ => OfExit(result.ExitCode, result.Error),
    };

    private static GitResult OfExit(int code, string error) => code switch
    {
        0 => new(GitEnd.Done),
        _ when Says(error, Limits) => new(GitEnd.OverLimit),
        // A child that was ended says nothing; one that found something wrong says what.
        _ when Says(error, ["invalid index-pack output"]) && !Says(error, Hostile) => new(GitEnd.OverLimit),
        _ => new(GitEnd.Failed, ProblemOf(error)),
    };

    private static GitProblem ProblemOf(string error) =>
        Says(error, Hostile) ? GitProblem.Hostile
        : Says(error, ["not found", "does not appear to be a git repository", "returned error: 404"]) ? GitProblem.NotFound
        : Says(error, ["authentication failed", "could not read username", "returned error: 401", "returned error: 403", "not allowed", "terminal prompts disabled"]) ? GitProblem.Refused
        : Says(error, ["unable to access", "could not resolve", "connection", "timed out", "operation too slow", "early eof", "hung up", "returned error: 5"]) ? GitProblem.Unreachable
        : GitProblem.Other;

    private static bool Says(string error, string[] words) => words.Any(word => error.Contains(word, StringComparison.OrdinalIgnoreCase));
}
