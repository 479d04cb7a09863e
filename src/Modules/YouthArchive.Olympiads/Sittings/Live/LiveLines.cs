using System.Collections.Concurrent;
using System.Threading.Channels;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>Who wants to hear of changes: pupils of their own sitting, boards of a whole window. Nothing but «look again» goes through here.</summary>
internal sealed class LiveLines
{
    private readonly ConcurrentDictionary<Line, byte> _lines = new();

    public bool IsEmpty => _lines.IsEmpty;

    /// <param name="sittingId">Null: every sitting of the window.</param>
    public Line Open(int windowId, string? sittingId)
    {
        var line = new Line(this, windowId, sittingId);
        _lines[line] = 0;
        return line;
    }

    public IEnumerable<string> OpenSittings => _lines.Keys.Select(l => l.SittingId).OfType<string>();

    /// <param name="sittingId">Null: all of the window.</param>
    public void Tell(int windowId, string? sittingId)
    {
        foreach (var line in _lines.Keys)
        {
            if (line.WindowId == windowId && (sittingId is null || line.SittingId is null || line.SittingId == sittingId))
            {
                line.Ring();
            }
        }
    }

    internal sealed class Line(LiveLines lines, int windowId, string? sittingId) : IDisposable
    {
        private readonly Channel<byte> _bell = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public int WindowId => windowId;
        public string? SittingId => sittingId;

        public void Ring() => _bell.Writer.TryWrite(0);

        /// <returns>False when nothing happened for so long.</returns>
        public async Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellation)
        {
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            wait.CancelAfter(longest);
            try
            {
                await _bell.Reader.ReadAsync(wait.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        public void Dispose() => lines._lines.TryRemove(this, out _);
    }
}
