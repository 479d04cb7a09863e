namespace YouthArchive.Platform.Tasks;

/// <summary>Asks for a task's next run at once instead of after its pause.</summary>
public sealed class TaskBell
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, SemaphoreSlim> _bells = new(StringComparer.Ordinal);

    public void Ring<TTask>() where TTask : IBackgroundTask => Ring(TTask.Name);

    internal void Ring(string name)
    {
        var bell = Bell(name);
        if (bell.CurrentCount == 0)
        {
            bell.Release();
        }
    }

    internal SemaphoreSlim Bell(string name) => _bells.GetOrAdd(name, _ => new(0));
}
