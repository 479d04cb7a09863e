using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Pages.Shared.FamilyHistory;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Certificates;

/// <summary>By the jury's published word: prizes and participation for authors of works that were handed in, and their tutors.</summary>
internal sealed class FamilyGrounds(DbContext db, WorkShelf shelf, IStringLocalizer S) : ICertificateGrounds
{
    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<CertificateGround>> OfEditionAsync(Edition edition, CancellationToken cancellation = default)
    {
        if (await JuryState.CurrentAsync(db, edition.Id, cancellation) is null)
        {
            return [];
        }
        var decisions = await JuryState.PublishedAsync(db, edition.Id, cancellation);
        var works = await HandedInEntries.HandedIn(db, edition.Id).OrderBy(w => w.Code).Select(w => new { w.Id, w.TutorId, w.HandedInRevision }).ToListAsync(cancellation);
        var titles = await (
            from work in HandedInEntries.HandedIn(db, edition.Id)
            join revision in db.Set<WorkRevision>() on work.Id equals revision.WorkId
            where revision.Number == work.HandedInRevision
            select new { work.Id, revision.Title }).ToDictionaryAsync(w => w.Id, w => w.Title, cancellation);
        var authors = await shelf.AuthorsAsync([.. works.Select(w => w.Id)], cancellation);
        var given = decisions.ToLookup(d => d.WorkId, d => d.Outcome, StringComparer.Ordinal);
        return
        [
            .. works.SelectMany(w => authors[w.Id].Select(a => OfAuthor(a.PersonId, w.Id, [.. given[w.Id]], titles.GetValueOrDefault(w.Id) ?? ""))),
            .. works.Where(w => w.TutorId is not null).GroupBy(w => w.TutorId!, StringComparer.Ordinal)
                .Select(g => OfTutor(g.Key, g.Count(), decisions.Any(d => d.TutorId == g.Key && d.Outcome == Outcome.BestTutor))),
        ];
    }

    private CertificateGround OfAuthor(string personId, string workId, IReadOnlyList<Outcome> outcomes, string title)
    {
        var prizes = outcomes.Where(o => o.IsPrize()).Distinct().Order().ToList();
        return prizes.Count > 0
            ? new(personId, CertificateKind.Award, workId, InAllLanguages.Say(() => string.Join("; ", prizes.Select(p => OutcomeNames.Of(S, p)))), title)
            : new(personId, CertificateKind.Participation, workId, InAllLanguages.Say(() => outcomes.Contains(Outcome.Shortlisted) ? OutcomeNames.Of(S, Outcome.Shortlisted) : S["Took part and handed in a work"]), title);
    }

    private CertificateGround OfTutor(string personId, int works, bool isBest) => new(
        personId, CertificateKind.Tutor, null,
        InAllLanguages.Say(() => isBest ? OutcomeNames.Of(S, Outcome.BestTutor) : S.Plural(works, "Helped with {0} work of the competition", "Helped with {0} works of the competition")));
}
