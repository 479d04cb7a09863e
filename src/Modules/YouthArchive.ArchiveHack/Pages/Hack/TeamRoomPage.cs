using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>A page of the signed-in person's own team. Whoever is in no team of the edition has no such page.</summary>
internal abstract class TeamRoomPage(IEditions editions, TeamRegister register, TimeProvider clock) : HackPage(editions, clock)
{
    public Team Team { get; private set; } = null!;
    public Member Own { get; private set; } = null!;
    public EditionRules Rules { get; private set; } = null!;

    public bool IsFrozen => TeamRules.IsFrozen(Edition, NowUtc);

    protected string ActorId => User.PersonId();

    protected async Task<bool> FindTeamAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation) || await register.OfPersonAsync(Edition.Id, ActorId, cancellation) is not { } team)
        {
            return false;
        }
        (Team, Own) = (team, team.MemberOf(ActorId)!);
        Rules = await register.RulesAsync(Edition.Id, cancellation);
        return true;
    }

    /// <summary>For what the leader alone decides: the others find nothing.</summary>
    protected async Task<bool> FindLedTeamAsync(string slug, CancellationToken cancellation) =>
        await FindTeamAsync(slug, cancellation) && Own.IsLeader;
}
