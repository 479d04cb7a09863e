using System.Security.Claims;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Dashboard;

internal sealed record EditionAtWork(Edition Edition, IReadOnlyList<OpenMatter> Open);

internal sealed record EditionsAtWorkModel(IReadOnlyList<EditionAtWork> Editions, IReadOnlyList<Edition> Drafts, DateTime NowUtc);

/// <summary>On the first page of the staff's side: the editions that run, and what is overdue or near in each.</summary>
internal sealed class EditionsAtWork(IAllEditions editions, BoardOfEdition boards, IRolePermissions permissions, TimeProvider clock) : IFragmentProvider
{
    public string Zone => Zones.StaffHome;
    public int Order => 10;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (!permissions.Holds(person, Permissions.ManageEditions))
        {
            return null;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var all = await editions.AllAsync(cancellation);
        var atWork = new List<EditionAtWork>();
        foreach (var edition in all.Where(e => !e.IsDraft && EditionMoment.StateAt(e, now) is EditionState.EnrolmentOpen or EditionState.Running)
            .OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var board = await boards.OfAsync(edition, cancellation);
            atWork.Add(new(edition, [.. board.Open.Where(m => Matters.IsOverdue(m, now) || Matters.IsNear(m, now))]));
        }
        var drafts = all.Where(e => e.IsDraft).OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        return atWork.Count + drafts.Count == 0 ? null : new("/Pages/Shared/Programmes/_AtWork.cshtml", new EditionsAtWorkModel(atWork, drafts, now));
    }
}
