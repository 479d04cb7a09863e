using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Audiences;

/// <summary>Those who are enrolled, by whether they have sat; and whoever has a medal on what is public.</summary>
internal sealed class OlympiadAudiences(DbContext db, IEnrolments enrolments, ResultPublications publications) : IAudiences
{
    public string? Programme => ProgrammeNames.Olympiads;

    public IReadOnlyList<Audience> All { get; } =
    [
        new("not-handed-in", new("Әлі жұмыс жазбағандар", "Те, кто ещё не писал работу", "Those who have not sat a paper yet", "Хараахан бодлогоо бодоогүй хүмүүс")),
        new("handed-in", new("Жұмыс жазғандар", "Те, кто писал работу", "Those who have sat a paper", "Бодлогоо бодсон хүмүүс")),
        new("winners", new("Жеңімпаздар", "Победители", "The winners", "Ялагчид")),
    ];

    public async Task<IReadOnlyList<string>> OfAsync(Edition edition, string key, CancellationToken cancellation = default)
    {
        var sat = await (
            from sitting in db.Set<Sitting>()
            join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
            where window.EditionId == edition.Id && sitting.StartedUtc != null
            select new { sitting.Id, sitting.PersonId }).ToListAsync(cancellation);
        var people = sat.Select(s => s.PersonId);
        var found = key switch
        {
            "not-handed-in" => (await enrolments.OfEditionAsync(edition.Id, cancellation)).Except(people, StringComparer.Ordinal),
            "handed-in" => people,
            "winners" => await WinnersAsync(edition, cancellation) is var winners ? sat.Where(s => winners.Contains(s.Id)).Select(s => s.PersonId) : [],
            _ => [],
        };
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Sittings. A board that stands still until the end makes nobody a winner.</summary>
    private async Task<HashSet<string>> WinnersAsync(Edition edition, CancellationToken cancellation) =>
        (await publications.OfEditionAsync(edition.Id, cancellation)).Values.Where(p => !p.IsFrozen)
            .SelectMany(p => PublishedBoard.Read(p.Snapshot).Results).Where(r => r.Medal is not null).Select(r => r.SittingId).ToHashSet(StringComparer.Ordinal);
}
