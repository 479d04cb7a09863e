using Microsoft.Extensions.Logging;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Similarity.Findings;

/// <summary>After the freeze the code of every team is compared, once for each set of frozen versions.</summary>
internal sealed partial class SimilarityTask(
    EditionComparison comparison, IEditions editions, TimeProvider clock, ILogger<SimilarityTask> logger) : IBackgroundTask
{
    /// <summary>Editions that ended longer ago are left as they are.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);

    public static string Name => "ArchiveHack.Similarity";

    public static string Title => SourceText.Of("Compares the teams' code with each other");
    public static TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var edition in await editions.AllAsync(cancellation))
        {
            if (edition.Programme == ProgrammeNames.ArchiveHack && TeamRules.FreezeOf(edition) is { } freeze && freeze <= now && now < freeze + Recent
                && await comparison.RunAsync(edition, cancellation))
            {
                Log.Compared(logger, edition.Key);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Edition {Edition}: the teams' code was compared.")]
        public static partial void Compared(ILogger logger, string edition);
    }
}
