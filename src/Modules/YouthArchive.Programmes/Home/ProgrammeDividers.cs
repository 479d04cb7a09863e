using System.Security.Claims;
using YouthArchive.Platform.Fragments;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Home;

/// <param name="Action">The programme's own first action, or null for the edition's page.</param>
internal sealed record Divider(string Class, Edition Edition, Due Due, EditionAction? Action);

internal sealed record DividersModel(IReadOnlyList<Divider> Dividers, DateTime NowUtc);

/// <summary>The four programmes on the home page, as the file dividers of one drawer.</summary>
internal sealed class ProgrammeDividers(IEditions editions, ActionsOfEdition actions, TimeProvider clock) : IFragmentProvider
{
    private static readonly (string Programme, string Class)[] Drawer =
    [
        (ProgrammeNames.SummerSchool, "p-school"), (ProgrammeNames.FamilyHistory, "p-comp"),
        (ProgrammeNames.Olympiads, "p-olymp"), (ProgrammeNames.ArchiveHack, "p-hack"),
    ];

    public string Zone => Zones.HomeProgrammes;
    public int Order => 10;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var dividers = new List<Divider>();
        foreach (var (programme, style) in Drawer)
        {
            if (await editions.FindAsync(programme, null, cancellation) is { } edition)
            {
                var offered = await actions.ForAsync(edition, person, cancellation);
                dividers.Add(new(style, edition, EditionMoment.DueAt(edition, now), offered.FirstOrDefault(a => a.IsPrimary)));
            }
        }
        return dividers.Count == 0 ? null : new("/Pages/Shared/Programmes/_Dividers.cshtml", new DividersModel(dividers, now));
    }
}
