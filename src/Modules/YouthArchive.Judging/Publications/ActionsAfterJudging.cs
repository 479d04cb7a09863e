using System.Security.Claims;
using YouthArchive.Judging.Entries;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

/// <summary>On an edition's page: the results for everybody, the queue for a judge of its panel.</summary>
internal sealed class ActionsAfterJudging(PublishedRankings rankings, JudgesQueue queues, IRolePermissions permissions) : IEditionActions
{
    public string? Programme => null;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var result = new List<EditionAction>();
        if (await rankings.IsPublishedAsync(edition.Id, cancellation))
        {
            result.Add(new EditionAction("See the results", JudgingLinks.Results(edition), true, 10));
        }
        if (permissions.Holds(person, Permissions.JudgeEntries)
            && queues.IsOpen(edition)
            && await queues.OpenAsync(edition, person.PersonId(), cancellation) is not null)
        {
            result.Add(new EditionAction("Judge the entries", JudgingLinks.Queue(edition), true, 5));
        }
        return result;
    }
}
