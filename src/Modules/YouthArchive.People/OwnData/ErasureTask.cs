using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.People.OwnData;

/// <summary>Erases the accounts whose time for second thoughts is over.</summary>
internal sealed class ErasureTask(DbContext db, IServiceScopeFactory scopes, LeftoverFiles files, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "People.Erasure";

    public static string Title => SourceText.Of("Deletes accounts whose deletion was asked for");

    // Shorter than a day, so that a node that slept catches up.
    public static TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await files.DeleteAsync(cancellation);
        var due = await (
            from request in db.Set<ErasureRequest>().AsNoTracking()
            join user in db.Set<PortalUser>() on request.PersonId equals user.Id
            select new { request.PersonId, request.Cause, request.DueUtc, IsBack = request.Cause == ErasureCause.Unused && user.LastSignInUtc > request.AskedUtc })
            .ToListAsync(cancellation);
        foreach (var one in due.Where(d => d.IsBack || d.DueUtc <= now))
        {
            // A scope each: one erasure that fails leaves nothing behind in the next.
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            if (one.IsBack || await services.GetRequiredService<Erasure>().EraseAsync(one.PersonId, null, one.Cause, cancellation) != ErasureOutcome.Done)
            {
                await services.GetRequiredService<ErasureDesk>().TakeBackAsync(one.PersonId, null, cancellation);
            }
        }
    }
}
