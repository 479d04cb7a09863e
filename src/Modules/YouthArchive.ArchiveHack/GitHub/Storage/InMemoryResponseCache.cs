namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Keeps the answers used last, up to a size.</summary>
internal sealed class InMemoryResponseCache(long maximumBytes = 64 * 1024 * 1024) : IResponseCache
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ResponseKey, LinkedListNode<(ResponseKey Key, StoredResponse Response)>> _entries = [];
    private readonly LinkedList<(ResponseKey Key, StoredResponse Response)> _byUse = new();
    private long _bytes;

    public ValueTask<StoredResponse?> Find(ResponseKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                return ValueTask.FromResult<StoredResponse?>(null);
            }
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return ValueTask.FromResult<StoredResponse?>(node.Value.Response);
        }
    }

    public ValueTask Store(ResponseKey key, StoredResponse response, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Remove(key);
            _entries[key] = _byUse.AddFirst((key, response));
            _bytes += response.Body.Length;
            while (_bytes > maximumBytes && _byUse.Last is { } oldest)
            {
                Remove(oldest.Value.Key);
            }
        }
        return ValueTask.CompletedTask;
    }

    private void Remove(ResponseKey key)
    {
        if (_entries.Remove(key, out var node))
        {
            _byUse.Remove(node);
            _bytes -= node.Value.Response.Body.Length;
        }
    }
}
