using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>At the start, after a new site's setup: what this version brings goes to its roles. Of two nodes one does it and the other waits.</summary>
internal sealed class NewPermissions(DbContext db, Stereotypes stereotypes, TimeProvider clock) : IStartTask
{
    private const string Lease = "Platform.NewPermissions";
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _node = Guid.NewGuid().ToString("N");

    public int Order => -50;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!await stereotypes.HasBegunAsync(cancellation))
        {
            return;
        }
        var leases = new TaskLeases(db, clock);
        while (!(await leases.TryTakeAsync(Lease, _node, LeaseLength, Pause, asked: true, cancellation)).IsTaken)
        {
            await Task.Delay(Pause, clock, cancellation);
        }
        try
        {
            await stereotypes.ApplyNewAsync(cancellation);
        }
        finally
        {
            await leases.ReleaseAsync(Lease, _node, CancellationToken.None);
        }
    }
}
