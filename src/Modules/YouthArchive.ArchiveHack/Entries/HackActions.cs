using System.Security.Claims;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Entries;

/// <summary>What the edition's page offers: my team, form one, join one, see all.</summary>
internal sealed class HackActions(TeamRegister register, IRolePermissions permissions, TimeProvider clock) : IEditionActions
{
    public string? Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var all = new EditionAction("Teams", HackLinks.Teams(edition.Slug), false, 90);
        if (person.PersonIdOrNull() is not { } id)
        {
            return [all];
        }
        if (await register.OfPersonAsync(edition.Id, id, cancellation) is not null)
        {
            return [new EditionAction("My team", HackLinks.Team(edition.Slug), true, 10), all];
        }
        var mayForm = permissions.Holds(person, Permissions.FormTeam) && edition.EnrolmentIsOpen(clock.GetUtcNow().UtcDateTime);
        return mayForm
            ? [new EditionAction("Form a team", HackLinks.NewTeam(edition.Slug), true, 10), new EditionAction("Join with a code", HackLinks.Join(edition.Slug), false, 20), all]
            : [all];
    }
}
