using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Audiences;

/// <summary>Those who are enrolled, by how far their work is; the winners once the jury's word is public; the teachers who help.</summary>
internal sealed class FamilyAudiences(DbContext db, IEnrolments enrolments) : IAudiences
{
    public string? Programme => ProgrammeNames.FamilyHistory;

    public IReadOnlyList<Audience> All { get; } =
    [
        new("not-handed-in", new("Жұмысын әлі тапсырмағандар", "Те, кто ещё не сдал работу", "Those who have not handed in yet", "Бүтээлээ хараахан тушаагаагүй хүмүүс")),
        new("handed-in", new("Жұмысын тапсырғандар", "Те, кто сдал работу", "Those who have handed in", "Бүтээлээ тушаасан хүмүүс")),
        new("winners", new("Жеңімпаздар", "Победители", "The winners", "Ялагчид")),
        new("tutors", new("Көмектесетін мұғалімдер", "Помогающие учителя", "The teachers who help", "Тусалж буй багш нар"), NeedsConsent: false),
    ];

    public async Task<IReadOnlyList<string>> OfAsync(Edition edition, string key, CancellationToken cancellation = default)
    {
        var works = await db.Set<Work>().AsNoTracking().Where(w => w.EditionId == edition.Id && w.State != WorkState.Withdrawn)
            .Select(w => new { w.Id, w.State, w.TutorId }).ToDictionaryAsync(w => w.Id, cancellation);
        var authors = await (
            from author in db.Set<WorkAuthor>()
            join work in db.Set<Work>() on author.WorkId equals work.Id
            where work.EditionId == edition.Id && work.State != WorkState.Withdrawn && author.JoinedUtc != null
            select new { author.PersonId, author.WorkId, work.State }).ToListAsync(cancellation);
        var handedIn = authors.Where(a => a.State == WorkState.HandedIn).Select(a => a.PersonId);
        var found = key switch
        {
            "not-handed-in" => (await enrolments.OfEditionAsync(edition.Id, cancellation)).Except(handedIn, StringComparer.Ordinal),
            "handed-in" => handedIn,
            "winners" => await WinnersAsync(edition, cancellation) is var prizes ? authors.Where(a => prizes.Contains(a.WorkId)).Select(a => a.PersonId) : [],
            "tutors" => works.Values.Select(w => w.TutorId).OfType<string>(),
            _ => [],
        };
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private async Task<HashSet<string>> WinnersAsync(Edition edition, CancellationToken cancellation) =>
        (await JuryState.PublishedAsync(db, edition.Id, cancellation)).Where(d => d.Outcome.IsPrize()).Select(d => d.WorkId).ToHashSet(StringComparer.Ordinal);
}
