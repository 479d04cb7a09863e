using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>What a teacher sees and does of the programmes for a class. Three queries for the class and what each edition's room asks, however many students.</summary>
internal sealed class ProgrammeBoard(
    DbContext db, IEditions editions, IConsents consents, ClassEnrolment enrolment, RoomsOfEdition rooms, IRolePermissions permissions,
    TimeProvider clock, IStringLocalizer S) : IProgrammeBoard
{
    private static readonly CertificateKind[] OfParticipants = [CertificateKind.Participation, CertificateKind.Award, CertificateKind.Completion];

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
        var certified = await CertifiedAsync(ids, personIds, cancellation);
        var result = new Dictionary<(string, string), ProgrammeStatus>();
        foreach (var edition in shown)
        {
            var further = rooms.Participation(edition) is { } room ? await room.OfAsync(edition, personIds, cancellation) : null;
            foreach (var id in enrolled[edition.Id])
            {
                var status = further?.GetValueOrDefault(id) ?? new(states[id].Allows() ? TakingPart.Enrolled : TakingPart.ConsentMissing, null);
                // A certificate is only issued once results are public; the room's own word says more where it has one.
                result[(id, edition.Key)] = status.State != TakingPart.Result && certified.Contains((id, edition.Id))
                    ? new(TakingPart.Result, S["Certificate"]) : status;
            }
        }
        return result;
    }

    public string? CertificatesOf(string classId, ClaimsPrincipal teacher) =>
        permissions.Holds(teacher, CertificatePermissions.PrintCertificates) ? CertificateLinks.Class(classId) : null;

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

    private async Task<IReadOnlySet<(string PersonId, int EditionId)>> CertifiedAsync(
        List<int> editionIds, IReadOnlyCollection<string> personIds, CancellationToken cancellation) =>
        (await db.Set<Certificate>()
            .Where(c => editionIds.Contains(c.EditionId) && personIds.Contains(c.PersonId) && OfParticipants.Contains(c.Kind)
                && c.RevokedUtc == null && c.ReplacedBy == null && c.ErasedUtc == null)
            .Select(c => new { c.PersonId, c.EditionId }).ToListAsync(cancellation)).Select(c => (c.PersonId, c.EditionId)).ToHashSet();

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
