using Microsoft.EntityFrameworkCore;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>Opens a work with everything in it: a fixed number of queries, whatever it holds.</summary>
internal sealed class WorkFolders(DbContext db, WorkShelf shelf, IEditions editions, TermsShelf terms, IConsents consents, ICitations citations)
{
    /// <summary>Null when it is not this author's.</summary>
    public async Task<WorkFolder?> OfAuthorAsync(string workId, string personId, CancellationToken cancellation) =>
        await shelf.OfAuthorAsync(workId, personId, cancellation) is { } work ? await OpenAsync(work, cancellation) : null;

    /// <summary>Null when the person is not its tutor.</summary>
    public async Task<WorkFolder?> OfTutorAsync(string workId, string personId, CancellationToken cancellation) =>
        await shelf.OfTutorAsync(workId, personId, cancellation) is { } work ? await OpenAsync(work, cancellation) : null;

    public async Task<WorkFolder> OpenAsync(Work work, CancellationToken cancellation)
    {
        var edition = await editions.FindAsync(work.EditionId, cancellation) ?? throw new InvalidOperationException("A work's edition is gone.");
        var authors = await db.Set<WorkAuthor>().AsNoTracking().Where(a => a.WorkId == work.Id).OrderBy(a => a.Position).ToListAsync(cancellation);
        var sources = await db.Set<Source>().AsNoTracking().Where(s => s.WorkId == work.Id).OrderBy(s => s.Position).ToListAsync(cancellation);
        return new(edition, await terms.OfAsync(edition.Id, cancellation), work)
        {
            Authors = authors,
            Consents = await consents.OfAsync(authors.Where(a => a.JoinedUtc is not null).Select(a => a.PersonId), ConsentPurpose.TakingPart, cancellation),
            Visits = await db.Set<ArchiveVisit>().AsNoTracking().Where(v => v.WorkId == work.Id).OrderBy(v => v.Day).ThenBy(v => v.Id).ToListAsync(cancellation),
            Sources = sources,
            Citations = Checked(sources),
            Attachments = await db.Set<Attachment>().AsNoTracking().Where(a => a.WorkId == work.Id && a.RemovedUtc == null).OrderBy(a => a.Position).ThenBy(a => a.AddedUtc).ToListAsync(cancellation),
            Declarations = await db.Set<Declaration>().AsNoTracking().Where(d => d.WorkId == work.Id).ToListAsync(cancellation),
            LivingPersons = await db.Set<LivingPerson>().AsNoTracking().Where(p => p.WorkId == work.Id).OrderBy(p => p.Id).ToListAsync(cancellation),
            Notes = await db.Set<TutorNote>().AsNoTracking().Where(n => n.WorkId == work.Id).OrderBy(n => n.AtUtc).ToListAsync(cancellation),
            HandIns = await db.Set<HandIn>().AsNoTracking().Where(h => h.WorkId == work.Id).OrderBy(h => h.Number).ToListAsync(cancellation),
            Extension = await db.Set<HandInExtension>().AsNoTracking().FirstOrDefaultAsync(x => x.WorkId == work.Id, cancellation),
        };
    }

    /// <summary>Each citation against those above it: of two alike, the second is the one too many.</summary>
    private Dictionary<string, IReadOnlyList<CitationProblem>> Checked(IReadOnlyList<Source> sources)
    {
        var (found, before) = (new Dictionary<string, IReadOnlyList<CitationProblem>>(StringComparer.Ordinal), new List<ArchivalCitation>());
        foreach (var source in sources.Where(s => s.Kind == SourceKind.Archival))
        {
            var citation = SourceCitation.Of(source);
            var problems = citations.Check(citation, new(null, [.. before])).ToList();
            if (source.Sheets.Length > 0 && SheetList.Read(source.Sheets) is null)
            {
                problems.Add(new(CitationProblemCodes.NotANumber, CitationPart.Sheets, Platform.Localization.SourceText.Of("The sheets are not understood: {0}"), [source.Sheets]));
            }
            if (problems.Count > 0)
            {
                found[source.Id] = problems;
            }
            before.Add(citation);
        }
        return found;
    }
}
