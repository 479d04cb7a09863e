namespace YouthArchive.Platform.Nodes;

/// <summary>Short words between the nodes that stand on one database. Words may be lost; nothing may depend on one arriving.</summary>
public interface INodeWire
{
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    Task SendAsync(string word, CancellationToken cancellation);

    /// <summary>Listens until the connection is lost, which is thrown, or until it is cancelled.</summary>
    /// <param name="listening">Called once, when every word from now on will be heard.</param>
    /// <param name="heard">Also hears what this node itself sends.</param>
    Task ListenAsync(Func<Task> listening, Func<string, Task> heard, CancellationToken cancellation);
}

/// <summary>A database in a file has one node: there is nobody to tell.</summary>
internal sealed class LoneNode : INodeWire
{
    public Task SendAsync(string word, CancellationToken cancellation) => Task.CompletedTask;

    public Task ListenAsync(Func<Task> listening, Func<string, Task> heard, CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);
}
