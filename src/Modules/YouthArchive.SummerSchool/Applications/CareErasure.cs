using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>Health and pick-up details go when the school is over: nobody has to remember it.</summary>
internal sealed partial class CareErasure(DbContext db, IEditions editions, AuditTrail audit, TimeProvider clock, ILogger<CareErasure> logger) : IBackgroundTask
{
    public static string Name => "SummerSchool.CareErasure";
    public static string Title => SourceText.Of("Erases what participants wrote on health once the school is over");
    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var edition in (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.SummerSchool && SchoolTerms.StageOf(e)?.EndsUtc <= now))
        {
            var gone = await db.Set<CareNote>().Where(n => db.Set<SchoolApplication>().Any(a => a.Id == n.ApplicationId && a.EditionId == edition.Id)).ExecuteDeleteAsync(cancellation);
            if (gone > 0)
            {
                audit.Add(null, "CareNotes.Erased", "Edition", edition.Key, new { Count = gone });
                await db.SaveChangesAsync(cancellation);
                Log.Erased(logger, gone);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} sealed notes of a school that is over were erased.")]
        public static partial void Erased(ILogger logger, int count);
    }
}
