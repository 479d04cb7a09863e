using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>Works that are handed in are compared with all others, each once for every text.</summary>
internal sealed partial class OriginalityTask(
    WorkComparison comparison, IEditions editions, TimeProvider clock, ILogger<OriginalityTask> logger) : IBackgroundTask
{
    /// <summary>Editions that ended longer ago are left as they are.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);

    public static string Name => "FamilyHistory.Originality";

    public static string Title => SourceText.Of("Compares handed-in works with each other");
    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var recent = (await editions.AllAsync(cancellation))
            .Where(e => e.Programme == ProgrammeNames.FamilyHistory && e.Stages.Any(s => now < s.EndsUtc + Recent)).Select(e => e.Id).ToList();
        if (recent.Count > 0 && await comparison.RunAsync(recent, cancellation) is var compared and > 0)
        {
            Log.Compared(logger, compared);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Works} works were compared with all others.")]
        public static partial void Compared(ILogger logger, int works);
    }
}
