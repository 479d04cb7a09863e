namespace YouthArchive.Platform.Tasks;

/// <summary>Work the site does by itself. Resolved in a scope of its own; not run while its feature is off; one node at a time.</summary>
public interface IBackgroundTask
{
    /// <summary>Stable name, e.g. <c>ArchiveHack.RepositoryRefresh</c>.</summary>
    static abstract string Name { get; }

    /// <summary>Pause between the end of one run and the start of the next.</summary>
    static abstract TimeSpan Every { get; }

    Task RunAsync(CancellationToken cancellation);
}
