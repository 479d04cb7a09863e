using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>What a teacher sees and does of the programmes for a class.</summary>
internal sealed class ProgrammeBoard(
    DbContext db, IEditions editions, IConsents consents, ClassEnrolment enrolment, IEnumerable<IParticipation> rooms, TimeProvider clock,
    IStringLocalizer S) : IProgrammeBoard
{
    public async Task<IReadOnlyList<ProgrammeOffer>> OffersAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. (await ShownAsync(now, cancellation))
            .Select(e => new ProgrammeOffer(e.Key, e.Title.ToString(), ProgrammeLinks.Edition(e), e.EnrolmentIsOpen(now)))];
    }

    public async Task<IReadOnlyDictionary<(string PersonId, string EditionKey), ProgrammeStatus>> StatusAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var shown = await ShownAsync(clock.GetUtcNow().UtcDateTime, cancellation);
        var ids = shown.Select(e => e.Id).ToList();
        var enrolled = (await db.Set<Enrolment>().Where(e => ids.Contains(e.EditionId) && personIds.Contains(e.PersonId))
            .Select(e => new { e.EditionId, e.PersonId }).ToListAsync(cancellation)).ToLookup(e => e.EditionId, e => e.PersonId);
        var states = await consents.OfAsync(personIds, ConsentPurpose.TakingPart, cancellation);
        var result = new Dictionary<(string, string), ProgrammeStatus>();
        foreach (var edition in shown)
        {
            var further = rooms.FirstOrDefault(r => r.Programme == edition.Programme) is { } room
                ? await room.OfAsync(edition, personIds, cancellation) : null;
            foreach (var id in enrolled[edition.Id])
            {
                result[(id, edition.Key)] = further?.GetValueOrDefault(id)
                    ?? new(states[id].Allows() ? TakingPart.Enrolled : TakingPart.ConsentMissing, null);
            }
        }
        return result;
    }

    public async Task<EnrolledClass> EnrolAsync(
        string editionKey, IReadOnlyCollection<string> personIds, string actorId, CancellationToken cancellation = default)
    {
        if (await editions.FindByKeyAsync(editionKey, cancellation) is not { } edition)
        {
            throw new ArgumentException("There is no such edition.", nameof(editionKey));
        }
        var results = await enrolment.EnrolAsync(edition, personIds, actorId, cancellation);
        return new(
            results.Count(r => r.Value == EnrolmentResult.Enrolled),
            results.Count(r => r.Value == EnrolmentResult.AlreadyEnrolled),
            [.. results.Where(r => r.Value is not (EnrolmentResult.Enrolled or EnrolmentResult.AlreadyEnrolled))
                .Select(r => new NotEnrolled(r.Key, Words(r.Value, edition)))]);
    }

    private async Task<IReadOnlyList<Edition>> ShownAsync(DateTime now, CancellationToken cancellation) =>
        [.. (await editions.AllAsync(cancellation))
            .Where(e => e.EnrolmentIsOpen(now) || e.Stages.Any(s => s.EndsUtc > now.AddMonths(-3)))
            .OrderBy(e => e.EnrolmentClosesUtc).ThenBy(e => e.Key, StringComparer.Ordinal)];

    private string Words(EnrolmentResult result, Edition edition) => result switch
    {
        EnrolmentResult.TooYoung => S["younger than {0}", edition.MinAge ?? 0],
        EnrolmentResult.TooOld => S["older than {0}", edition.MaxAge ?? 0],
        EnrolmentResult.BirthYearMissing => S["the year of birth is missing"],
        _ => S["registration is closed"],
    };
}
