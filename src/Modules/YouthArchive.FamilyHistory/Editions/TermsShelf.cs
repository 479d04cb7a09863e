using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Editions;

/// <summary>Where the terms of an edition are looked up. An edition nobody wrote terms for has the plain ones: it can be shown, not entered.</summary>
internal sealed class TermsShelf(DbContext db, IEditions editions, IAllEditions all)
{
    public async Task<EditionTerms> OfAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<EditionTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == editionId, cancellation)
        ?? new() { EditionId = editionId, Theme = LocalizedText.Empty };

    /// <summary>Null when there is no such edition of the competition.</summary>
    public async Task<(Edition Edition, EditionTerms Terms)?> FindAsync(string slug, CancellationToken cancellation) =>
        await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is { } edition ? (edition, await OfAsync(edition.Id, cancellation)) : null;

    /// <summary>The same for organisers, who write the terms before the edition is published.</summary>
    public async Task<(Edition Edition, EditionTerms Terms)?> FindForDeskAsync(string slug, CancellationToken cancellation) =>
        await all.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is { } edition ? (edition, await OfAsync(edition.Id, cancellation)) : null;
}
