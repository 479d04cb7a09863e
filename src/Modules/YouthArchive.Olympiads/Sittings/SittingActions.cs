using System.Security.Claims;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Sittings;

/// <summary>On an olympiad's page: practice for all, and one's own sittings.</summary>
internal sealed class SittingActions : IEditionActions
{
    private static readonly EditionAction Practise = new("Practice papers", OlympiadLinks.Practice, false, 20);

    public string? Programme => ProgrammeNames.Olympiads;

    public Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EditionAction>>(
            person.PersonIdOrNull() is null ? [Practise] : [new("My olympiads", OlympiadLinks.Own, true, 10), Practise]);
}
