using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Panels;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Entries;

/// <param name="IsOpen">False before and after the judging stage.</param>
internal sealed record OwnQueue(Queue Queue, bool IsOpen);

internal sealed record OwnJudgingModel(IReadOnlyList<OwnQueue> Queues);

/// <summary>The editions a judge sits on the panel of: on the judge's own page and at <c>/judging</c>.</summary>
internal sealed class OwnJudging(DbContext db, IEditions editions, JudgesQueue queues, IRolePermissions permissions) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 10;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        permissions.Holds(person, Permissions.JudgeEntries) && await OfAsync(person.PersonId(), cancellation) is { Count: > 0 } own
            ? new("/Pages/Shared/Judging/_Queues.cshtml", new OwnJudgingModel(own))
            : null;

    public async Task<IReadOnlyList<OwnQueue>> OfAsync(string judge, CancellationToken cancellation)
    {
        var ids = await db.Set<PanelJudge>().Where(p => p.JudgeId == judge).Select(p => p.EditionId).ToListAsync(cancellation);
        var result = new List<OwnQueue>();
        foreach (var id in ids)
        {
            if (await editions.FindAsync(id, cancellation) is { } edition && await queues.OpenAsync(edition, judge, cancellation) is { } queue)
            {
                result.Add(new(queue, queues.IsOpen(edition)));
            }
        }
        return result;
    }
}
