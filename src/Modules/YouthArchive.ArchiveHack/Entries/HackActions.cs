using System.Security.Claims;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Entries;

/// <summary>What the edition's page offers: my team, form one, join one, see all.</summary>
internal sealed class HackActions(TeamRegister register, IRolePermissions permissions, TimeProvider clock) : IEditionActions
{
    public const string MyTeam = "My team";
    public const string FormTeam = "Form a team";
    public const string JoinTeam = "Join with a code";
    public const string AllTeams = "Teams";

    public string? Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var all = new EditionAction(AllTeams, HackLinks.Teams(edition.Slug), false, 90);
        if (person.PersonIdOrNull() is not { } id)
        {
            return [all];
        }
        if (await register.OfPersonAsync(edition.Id, id, cancellation) is not null)
        {
            return [new(MyTeam, HackLinks.Team(edition.Slug), true, 10), all];
        }
        var mayForm = permissions.Holds(person, Permissions.FormTeam) && edition.EnrolmentIsOpen(clock.GetUtcNow().UtcDateTime);
        return mayForm
            ? [new(FormTeam, HackLinks.NewTeam(edition.Slug), true, 10), new(JoinTeam, HackLinks.Join(edition.Slug), false, 20), all]
            : [all];
    }
}
