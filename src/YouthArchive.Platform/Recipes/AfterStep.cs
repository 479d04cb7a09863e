namespace YouthArchive.Platform.Recipes;

/// <summary>What must wait until a step's changes are committed: reading memory anew, throwing cached pages away. Scoped.</summary>
public sealed class AfterStep
{
    private readonly List<Func<CancellationToken, Task>> _work = [];

    public void Add(Func<CancellationToken, Task> work) => _work.Add(work);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var work in _work)
        {
            await work(cancellation);
        }
    }
}
