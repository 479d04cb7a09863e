using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <param name="People">By their public names, in the order of the authors.</param>
internal sealed record PublicWork(Work Work, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<string> AuthorIds, IReadOnlyList<PublicName> People)
{
    public bool NamesAll => People.All(p => p.IsFull);
}

/// <param name="Name">A teacher's public name, or a school's.</param>
internal sealed record PublicHonour(Outcome Outcome, string Name);

/// <summary>
/// The works everybody may see now: given a prize by a published decision, handed in, with a live consent to publish of every author, and
/// no living person in it who has not agreed. Asked anew with every page: nothing is kept that a withdrawal would have to find.
/// </summary>
internal sealed class PublicWorks(DbContext db, WorkShelf shelf, IConsents consents, IPublicNames names, ISchoolDirectory schools)
{
    /// <summary>Prizes first, then by code.</summary>
    public async Task<IReadOnlyList<PublicWork>> OfEditionAsync(Edition edition, CancellationToken cancellation)
    {
        var prizes = (await JuryState.PublishedAsync(db, edition.Id, cancellation)).Where(d => d.Outcome.IsPrize())
            .ToLookup(d => d.WorkId, d => d.Outcome, StringComparer.Ordinal);
        var ids = prizes.Select(p => p.Key).ToList();
        var works = await HandedInEntries.HandedIn(db, edition.Id).Where(w => ids.Contains(w.Id)).ToListAsync(cancellation);
        var refused = await db.Set<LivingPerson>().Where(p => ids.Contains(p.WorkId) && p.State == ReleaseState.Missing).Select(p => p.WorkId).Distinct().ToListAsync(cancellation);
        var authors = await shelf.AuthorsAsync(ids, cancellation);
        var people = authors.SelectMany(a => a.Select(x => x.PersonId)).Distinct(StringComparer.Ordinal).ToList();
        var states = await consents.OfAsync(people, ConsentPurpose.Work, cancellation);
        var shown = works.Where(w => !refused.Contains(w.Id) && authors[w.Id].Any() && authors[w.Id].All(a => states[a.PersonId].Allows())).ToList();
        var called = await names.OfAsync([.. shown.SelectMany(w => authors[w.Id]).Select(a => a.PersonId).Distinct(StringComparer.Ordinal)], cancellation);
        return
        [
            .. shown.Select(w => new PublicWork(w, [.. prizes[w.Id].Order()], [.. authors[w.Id].Select(a => a.PersonId)], [.. authors[w.Id].Select(a => called[a.PersonId])]))
                .OrderBy(w => w.Outcomes[0]).ThenBy(w => w.Work.Code, StringComparer.Ordinal),
        ];
    }

    public async Task<PublicWork?> FindAsync(Edition edition, string code, CancellationToken cancellation) =>
        (await OfEditionAsync(edition, cancellation)).FirstOrDefault(w => w.Work.Code == code);

    /// <summary>Prizes of teachers and schools.</summary>
    public async Task<IReadOnlyList<PublicHonour>> HonoursAsync(Edition edition, CancellationToken cancellation)
    {
        var given = (await JuryState.PublishedAsync(db, edition.Id, cancellation)).Where(d => d.TutorId is not null || d.SchoolId is not null).ToList();
        var tutors = await names.OfAsync(given.Select(d => d.TutorId).OfType<string>().Distinct(StringComparer.Ordinal), cancellation);
        var places = await schools.OfAsync([.. given.Select(d => d.SchoolId).OfType<int>().Distinct()], cancellation);
        return
        [
            .. given.Where(d => d.TutorId is not null).Select(d => new PublicHonour(d.Outcome, tutors[d.TutorId!].Text)).Distinct(),
            .. given.Where(d => d.SchoolId is { } id && places.ContainsKey(id)).Select(d => new PublicHonour(d.Outcome, $"{places[d.SchoolId!.Value].Name}, {places[d.SchoolId!.Value].Settlement}")).Distinct(),
        ];
    }
}
