using Microsoft.EntityFrameworkCore;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Terms;

/// <summary>Where the terms of a school are looked up. A school nobody wrote terms for has the plain ones: it can be shown, nobody can apply.</summary>
internal sealed class TermsShelf(DbContext db, IEditions editions, IAllEditions all)
{
    public async Task<SchoolTerms> OfAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<SchoolTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == editionId, cancellation) ?? new() { EditionId = editionId };

    /// <summary>Null when there is no such school.</summary>
    public async Task<(Edition Edition, SchoolTerms Terms)?> FindAsync(string slug, CancellationToken cancellation) =>
        await editions.FindAsync(ProgrammeNames.SummerSchool, slug, cancellation) is { } edition ? (edition, await OfAsync(edition.Id, cancellation)) : null;

    /// <summary>The same for organisers, who write the terms before the school is announced.</summary>
    public async Task<(Edition Edition, SchoolTerms Terms)?> FindForDeskAsync(string slug, CancellationToken cancellation) =>
        await all.FindAsync(ProgrammeNames.SummerSchool, slug, cancellation) is { } edition ? (edition, await OfAsync(edition.Id, cancellation)) : null;
}
