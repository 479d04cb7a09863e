using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Phases;

/// <summary>The phases of an edition's judging.</summary>
internal sealed class JudgingPhases(TimeProvider clock)
{
    /// <summary>In order of their start. Without any of its own an edition is read once, blind, through its judging stage.</summary>
    public Task<IReadOnlyList<Phase>> OfAsync(Edition edition, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Phase>>(edition.Stage(StageKeys.Judging) is { } stage
            ? [new("reading", PhaseKind.Individual, 1, stage.Title, stage.StartsUtc, stage.EndsUtc, PhaseRights.Blind)]
            : []);
    }

    /// <summary>The phase that is open now; null between phases.</summary>
    public async Task<Phase?> NowAsync(Edition edition, CancellationToken cancellation) =>
        (await OfAsync(edition, cancellation)).FirstOrDefault(p => p.IsOpen(clock.GetUtcNow().UtcDateTime));
}
