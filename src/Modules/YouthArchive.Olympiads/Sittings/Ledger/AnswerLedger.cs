using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <summary>
/// The site's one door to the ledger of answers. While a batch is being committed the next answers gather, and go down together in the
/// following one. An answer is acknowledged only after its commit.
/// </summary>
internal sealed partial class AnswerLedger(IServiceScopeFactory scopes, ILogger<AnswerLedger> log) : IAsyncDisposable
{
    public const int BatchSize = 256;

    private readonly Channel<Pending> _waiting = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly List<Pending> _batch = new(BatchSize);
    private AnswerStore? _store;
    private Task _pump = Task.CompletedTask;
    private int _isPumping;

    /// <summary>Whoever stops waiting loses the acknowledgement only.</summary>
    /// <returns>Whether it counts as late.</returns>
    public Task<bool> WriteAsync(NewAnswer answer, CancellationToken cancellation)
    {
        var pending = new Pending(answer);
        _waiting.Writer.TryWrite(pending);
        Pump();
        return cancellation.CanBeCanceled ? pending.Task.WaitAsync(cancellation) : pending.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _pump;
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    private void Pump()
    {
        if (Interlocked.CompareExchange(ref _isPumping, 1, 0) != 0)
        {
            return;
        }
        // The batch belongs to nobody's request: neither its language nor its person must follow it.
        using (ExecutionContext.SuppressFlow())
        {
            _pump = Task.Run(PumpAsync);
        }
    }

    private async Task PumpAsync()
    {
        do
        {
            while (Take())
            {
                await WriteAsync(_batch);
            }
            Volatile.Write(ref _isPumping, 0);
            // One may have come between the last look and the word that nobody pumps.
        }
        while (_waiting.Reader.TryPeek(out _) && Interlocked.CompareExchange(ref _isPumping, 1, 0) == 0);
    }

    private bool Take()
    {
        _batch.Clear();
        while (_batch.Count < BatchSize && _waiting.Reader.TryRead(out var next))
        {
            _batch.Add(next);
        }
        return _batch.Count > 0;
    }

    private async Task WriteAsync(List<Pending> batch)
    {
        try
        {
            _store ??= await AnswerStore.OpenAsync(scopes, CancellationToken.None);
            var late = await _store.WriteAsync(batch.ConvertAll(p => p.Answer), CancellationToken.None);
            for (var i = 0; i < late.Length; i++)
            {
                batch[i].TrySetResult(late[i]);
            }
        }
        catch (Exception error)
        {
            await ForgetStoreAsync();
            await FailAsync(batch, error);
        }
    }

    private async Task FailAsync(List<Pending> batch, Exception error)
    {
        if (batch.Count == 1)
        {
            batch[0].TrySetException(error);
            return;
        }
        // One of them may be at fault; the others shall not pay for it.
        Log.OneByOne(log, error, batch.Count);
        foreach (var pending in batch.ToArray())
        {
            await WriteAsync([pending]);
        }
    }

    // A connection that failed once is not asked again.
    private async Task ForgetStoreAsync()
    {
        var broken = _store;
        _store = null;
        try
        {
            await (broken?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception error)
        {
            Log.NotClosed(log, error);
        }
    }

    private sealed class Pending(NewAnswer answer) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public NewAnswer Answer => answer;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A batch of {Count} answers failed and is written one by one.")]
        public static partial void OneByOne(ILogger logger, Exception error, int count);

        [LoggerMessage(2, LogLevel.Debug, "The ledger's broken connection could not be closed.")]
        public static partial void NotClosed(ILogger logger, Exception error);
    }
}
