using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Contracts;

namespace YouthArchive.ArchiveHack.Repositories;

/// <summary>Whose guardian's consent a team still waits for. Without it a minor can practise, but nothing of theirs is handed in.</summary>
internal sealed class TeamConsents(IConsents consents)
{
    public async Task<IReadOnlyList<Member>> MissingAsync(Team team, CancellationToken cancellation)
    {
        var states = await consents.OfAsync(team.Members.Select(m => m.PersonId), ConsentPurpose.TakingPart, cancellation);
        return [.. team.Members.Where(m => !states[m.PersonId].Allows())];
    }

    public async Task<bool> AllMayHandInAsync(Team team, CancellationToken cancellation) => (await MissingAsync(team, cancellation)).Count == 0;
}
