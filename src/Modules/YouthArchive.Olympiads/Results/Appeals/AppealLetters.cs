using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results.Appeals;

/// <summary>Tells the pupil, and whoever answers for the child, that an appeal is decided: where to read it, not what it says.</summary>
internal sealed class AppealLetters(DbContext db, IMailOutbox outbox, ILetterAddresses addresses, IRelations relations, IEditions editions, IStringLocalizer S)
{
    public const string Decided = "Appeal.Decided";

    /// <summary>With the unit of work that decides it; the caller saves.</summary>
    public async Task DecidedAsync(Appeal appeal, CancellationToken cancellation)
    {
        var pupil = await db.Set<Sitting>().Where(s => s.Id == appeal.SittingId).Select(s => s.PersonId).SingleAsync(cancellation);
        if (await editions.FindAsync(appeal.EditionId, cancellation) is not { } edition)
        {
            return;
        }
        var guardians = (await relations.OfAsync([pupil], cancellation))[pupil].Guardians;
        var reached = (await addresses.OfAsync([pupil, .. guardians], cancellation)).Values.SelectMany(a => a).DistinctBy(a => a.PersonId);
        foreach (var to in reached.OrderBy(a => a.PersonId, StringComparer.Ordinal))
        {
            await outbox.AddAsync(Speaking.In(to.Language, () => new Letter(Decided, to.Address, to.Language, S["An appeal is decided"], [to.PersonId == pupil
                ? S["Your appeal of the olympiad «{0}» is decided. Sign in to read the outcome and the reasons.", edition.Title]
                : S["The appeal of your child in the olympiad «{0}» is decided. Sign in to read the outcome and the reasons.", edition.Title]])
            {
                PersonId = to.PersonId,
                Link = new(S["Read the outcome"], ResultLinks.Mine(edition)),
                Key = EditionLetters.Key(edition.Id, string.Create(CultureInfo.InvariantCulture, $"{Decided}|{appeal.Id}|{to.PersonId}")),
            }), cancellation);
        }
    }
}
