using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>
/// Who won something in another programme: an award its own room would certify now, or one of the first three places of a published
/// ranking. Nothing that is not public counts.
/// </summary>
internal sealed class Medallists(
    IEditions editions, IEnumerable<ICertificateGrounds> grounds, IEnumerable<IEntryPeople> people, IPublishedPlaces places, IProgrammeBoard board, IStringLocalizer s)
{
    private const int LastMedal = 3;

    public async Task<IReadOnlySet<string>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation)
    {
        var found = new HashSet<string>(await AllAsync(cancellation), StringComparer.Ordinal);
        found.IntersectWith(personIds);
        return found;
    }

    /// <summary>Everybody who has one.</summary>
    public async Task<IReadOnlySet<string>> AllAsync(CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edition in await OthersAsync(cancellation))
        {
            found.UnionWith((await OfEditionAsync(edition, cancellation)).Select(m => m.PersonId));
        }
        return found;
    }

    /// <summary>One line for each edition the person won something in, in the language of the request: «Archive Hack 2026: 2nd place».</summary>
    public async Task<IReadOnlyList<string>> WonByAsync(string personId, CancellationToken cancellation)
    {
        // Only editions the person takes part in are looked at: a page asks for this, and most people have won nothing.
        var own = (await board.StatusAsync([personId], cancellation)).Keys.Select(k => k.EditionKey).ToHashSet(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var edition in (await OthersAsync(cancellation)).Where(e => own.Contains(e.Key)))
        {
            if ((await OfEditionAsync(edition, cancellation)).FirstOrDefault(m => m.PersonId == personId) is { PersonId: not null } won)
            {
                lines.Add($"{edition.Title}: {won.What}");
            }
        }
        return lines;
    }

    private async Task<IEnumerable<Edition>> OthersAsync(CancellationToken cancellation) =>
        (await editions.AllAsync(cancellation)).Where(e => e.Programme != ProgrammeNames.SummerSchool);

    /// <summary>Awards first: they say more than a place.</summary>
    private async Task<IReadOnlyList<(string PersonId, string What)>> OfEditionAsync(Edition edition, CancellationToken cancellation)
    {
        var won = new List<(string, string)>();
        foreach (var room in grounds.Where(g => g.Programme == edition.Programme))
        {
            won.AddRange((await room.OfEditionAsync(edition, cancellation)).Where(g => g.Kind == CertificateKind.Award).Select(g => (g.PersonId, g.Achievement.ToString())));
        }
        if (people.FirstOrDefault(p => p.Programme == edition.Programme) is { } entries
            && (await places.OfEditionAsync(edition.Id, cancellation)).Where(p => p.Value <= LastMedal).ToDictionary(p => p.Key, p => p.Value) is { Count: > 0 } medals)
        {
            won.AddRange((await entries.OfEntriesAsync([.. medals.Keys], cancellation)).SelectMany(e => e.Value.Select(p => (p, s["place {0}", medals[e.Key]].Value))));
        }
        return won;
    }
}
