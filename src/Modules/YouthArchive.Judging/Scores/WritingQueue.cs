using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace YouthArchive.Judging.Scores;

/// <summary>
/// The site's one door to the score journals. While a transaction is being committed the next writings gather, and go down together in
/// the following one: sixty judges cost the disk little more than one. A writing is answered only after its commit.
/// </summary>
internal sealed partial class WritingQueue(IServiceScopeFactory scopes, ILogger<WritingQueue> log)
{
    public const int BatchSize = 64;

    private readonly Channel<Pending> _waiting = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private int _isPumping;

    /// <summary>Whoever stops waiting loses the answer only: the writing is done all the same.</summary>
    public Task<SaveResult> WriteAsync(Writing writing, CancellationToken cancellation)
    {
        var pending = new Pending(writing);
        _waiting.Writer.TryWrite(pending);
        Pump();
        return pending.Answer.Task.WaitAsync(cancellation);
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
            _ = Task.Run(PumpAsync);
        }
    }

    private async Task PumpAsync()
    {
        do
        {
            while (Take() is { Count: > 0 } batch)
            {
                foreach (var edition in batch.GroupBy(p => p.Writing.EditionId))
                {
                    await WriteAsync(edition.Key, [.. edition]);
                }
            }
            Volatile.Write(ref _isPumping, 0);
            // One may have come between the last look and the word that nobody pumps.
        }
        while (_waiting.Reader.TryPeek(out _) && Interlocked.CompareExchange(ref _isPumping, 1, 0) == 0);
    }

    private List<Pending> Take()
    {
        var batch = new List<Pending>();
        while (batch.Count < BatchSize && _waiting.Reader.TryRead(out var next))
        {
            batch.Add(next);
        }
        return batch;
    }

    private async Task WriteAsync(int editionId, List<Pending> batch)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var results = await scope.ServiceProvider.GetRequiredService<WritingBatch>()
                .WriteAsync(editionId, [.. batch.Select(p => p.Writing)], CancellationToken.None);
            foreach (var (pending, result) in batch.Zip(results))
            {
                pending.Answer.TrySetResult(result);
            }
        }
        catch (Exception error) when (batch.Count == 1)
        {
            batch[0].Answer.TrySetException(error);
        }
        catch (Exception error)
        {
            // One of them may be at fault; the others shall not pay for it.
            Log.OneByOne(log, error, batch.Count);
            foreach (var pending in batch)
            {
                await WriteAsync(editionId, [pending]);
            }
        }
    }

    private sealed class Pending(Writing writing)
    {
        public Writing Writing => writing;
        public TaskCompletionSource<SaveResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A batch of {Count} writings failed and is written one by one.")]
        public static partial void OneByOne(ILogger logger, Exception error, int count);
    }
}
