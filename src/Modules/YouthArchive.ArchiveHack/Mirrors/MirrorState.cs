namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>What came of asking or fetching. Stored by name.</summary>
internal enum MirrorState
{
    /// <summary>Everything that was asked for is here.</summary>
    Complete,

    /// <summary>The server answered and has no branch.</summary>
    Empty,

    /// <summary>The recorded commit is not there any more: it was pushed away before it could be fetched.</summary>
    Gone,

    /// <summary>Deleted, private, or the address is wrong.</summary>
    NotFound,
    Unreachable,
    OutOfTime,

    /// <summary>It would cost more memory, disk or processor than a repository may.</summary>
    OverLimit,

    /// <summary>Its objects are made to do harm; git refused them.</summary>
    Hostile,

    /// <summary>Another repository answers under the name.</summary>
    IdentityChanged,

    /// <summary>There is no git on the server.</summary>
    NoGit,
    Broken,
}

internal static class MirrorStates
{
    public static MirrorState Of(GitResult result) => result switch
    {
        { End: GitEnd.Done } => MirrorState.Complete,
        { End: GitEnd.NoGit } => MirrorState.NoGit,
        { End: GitEnd.OutOfTime } => MirrorState.OutOfTime,
        { End: GitEnd.OverLimit or GitEnd.Cut } => MirrorState.OverLimit,
        { Problem: GitProblem.NotFound or GitProblem.Refused } => MirrorState.NotFound,
        { Problem: GitProblem.Unreachable } => MirrorState.Unreachable,
        { Problem: GitProblem.Hostile } => MirrorState.Hostile,
        _ => MirrorState.Broken,
    };

    /// <summary>Trying again may help.</summary>
    public static bool MayPass(MirrorState state) =>
        state is MirrorState.NotFound or MirrorState.Unreachable or MirrorState.OutOfTime or MirrorState.NoGit or MirrorState.Broken or MirrorState.Gone;
}
