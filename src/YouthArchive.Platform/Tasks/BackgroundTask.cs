namespace YouthArchive.Platform.Tasks;

/// <summary>Work the site does by itself. Resolved in a scope of its own; not run while its feature is off; one node at a time.</summary>
public interface IBackgroundTask
{
    /// <summary>Stable name, e.g. <c>ArchiveHack.RepositoryRefresh</c>.</summary>
    static abstract string Name { get; }

    /// <summary>What it does, in words: English source text, shown through the localiser. The name where a task says nothing.</summary>
    static virtual string Title => "";

    /// <summary>Pause between the end of one run and the start of the next.</summary>
    static abstract TimeSpan Every { get; }

    /// <param name="cancellation">
    /// Cancelled when the site stops, and when the task's lease was lost to another node: from then on that one may be at work.
    /// </param>
    Task RunAsync(CancellationToken cancellation);
}

/// <summary>How far the present run of a background task is. A task asks for it in its constructor; outside of a run it does nothing.</summary>
public interface ITaskProgress
{
    /// <summary>Not within a transaction: it is written over a connection of its own. Written once a second at most, and at the end.</summary>
    /// <param name="done">From 0.</param>
    /// <param name="total">0 when nobody knows yet.</param>
    Task ReportAsync(int done, int total, CancellationToken cancellation = default);
}
