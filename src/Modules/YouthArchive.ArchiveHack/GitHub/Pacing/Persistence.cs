using Polly;
using Polly.Retry;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>How often one question is put again. Limits wait at the gate, so their own delay is nothing.</summary>
internal static class Persistence
{
    private const int TriesAfterLimit = 5;
    private static readonly double[] AfterOutage = [0.5, 2, 8];
    private static readonly double[] WhilePending = [2, 5, 10];

    public static ResiliencePipeline<HttpAnswer> Build(TimeProvider time, Func<double> random) =>
        new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = time }
            .AddRetry(Retry(TriesAfterLimit, verdict => verdict is Verdict.PrimaryLimit or Verdict.SecondaryLimit, _ => 0))
            .AddRetry(Retry(AfterOutage.Length, verdict => verdict == Verdict.Outage, attempt => AfterOutage[attempt] * (1 + 0.25 * random())))
            .AddRetry(Retry(WhilePending.Length, verdict => verdict == Verdict.Pending, attempt => WhilePending[attempt]))
            .Build();

    private static RetryStrategyOptions<HttpAnswer> Retry(int tries, Func<Verdict, bool> when, Func<int, double> seconds) => new()
    {
        MaxRetryAttempts = tries,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer && when(answer.Verdict)),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(TimeSpan.FromSeconds(seconds(arguments.AttemptNumber))),
    };
}
