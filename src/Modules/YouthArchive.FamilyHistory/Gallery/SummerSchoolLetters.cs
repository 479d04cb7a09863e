using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <summary>Tells the winners of the Summer School, once a person, where there is one that is still to come. Who has no address is told through the guardian.</summary>
internal sealed class SummerSchoolLetters(
    DbContext db, IEditions editions, WorkShelf shelf, ILetterAddresses addresses, IMailOutbox outbox, IStringLocalizer s, TimeProvider clock) : IHear<JuryPublished>
{
    public const string Kind = "SummerSchool.Invited";

    public async Task HearAsync(JuryPublished happened, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.SummerSchool, null, cancellation) is not { } school
            || school.EnrolmentClosesUtc <= clock.GetUtcNow().UtcDateTime)
        {
            return;
        }
        var winners = (await JuryState.PublishedAsync(db, happened.EditionId, cancellation)).Where(d => d.Outcome.IsPrize()).Select(d => d.WorkId).Distinct(StringComparer.Ordinal).ToList();
        var people = (await shelf.AuthorsAsync(winners, cancellation)).SelectMany(a => a).Select(a => a.PersonId).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (person, found) in (await addresses.OfAsync(people, cancellation)).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            foreach (var address in found)
            {
                await outbox.AddAsync(Letter(school, happened.EditionId, person, address), cancellation);
            }
        }
        await db.SaveChangesAsync(cancellation);
    }

    private Letter Letter(Edition school, int editionId, string winner, LetterAddress to) => Speaking.In(to.Language, () => new Letter(
        Kind, to.Address, to.Language, s["Invitation to the Summer School"], to.PersonId == winner
            ?
            [
                s["Your family-history work has won a prize. Congratulations!"],
                s["Winners are invited to the Summer School of young archivists: {0}. Read about it and apply.", school.Title],
            ]
            :
            [
                s["Your child's family-history work has won a prize. Congratulations!"],
                s["Winners are invited to the Summer School of young archivists: {0}. Read about it with your child.", school.Title],
            ])
    {
        PersonId = to.PersonId,
        IsEssential = false,
        Link = new(s["To the Summer School"], $"/programmes/{school.Key}"),
        Key = EditionLetters.Key(editionId, $"summer-school|{school.Id}|{winner}|{to.PersonId}"),
    });
}
