using YouthArchive.Judging.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>
/// Who won something in another programme: an award its own room would certify now, or one of the first three places of a published
/// ranking. Nothing that is not public counts.
/// </summary>
internal sealed class Medallists(IEditions editions, IEnumerable<ICertificateGrounds> grounds, IEnumerable<IEntryPeople> people, IPublishedPlaces places)
{
    private const int LastMedal = 3;

    public async Task<IReadOnlySet<string>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edition in (await editions.AllAsync(cancellation)).Where(e => e.Programme != ProgrammeNames.SummerSchool))
        {
            foreach (var room in grounds.Where(g => g.Programme == edition.Programme))
            {
                found.UnionWith((await room.OfEditionAsync(edition, cancellation)).Where(g => g.Kind == CertificateKind.Award).Select(g => g.PersonId));
            }
            if (people.FirstOrDefault(p => p.Programme == edition.Programme) is { } entries
                && (await places.OfEditionAsync(edition.Id, cancellation)).Where(p => p.Value <= LastMedal).Select(p => p.Key).ToList() is { Count: > 0 } medals)
            {
                found.UnionWith((await entries.OfEntriesAsync(medals, cancellation)).SelectMany(e => e.Value));
            }
        }
        found.IntersectWith(personIds);
        return found;
    }
}
