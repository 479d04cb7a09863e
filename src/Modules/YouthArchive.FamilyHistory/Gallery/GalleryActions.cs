using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <summary>On the edition's page, once the jury's word is public.</summary>
internal sealed class GalleryActions(DbContext db) : IEditionActions
{
    public string? Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation) =>
        await JuryState.CurrentAsync(db, edition.Id, cancellation) is null ? [] : [new EditionAction("Read the winning works", FamilyLinks.Gallery(edition), true, 10)];
}
