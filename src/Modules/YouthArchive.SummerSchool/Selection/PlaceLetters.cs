using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>Tells people of their places, each in the person's language; minors without an address through their guardians.</summary>
internal sealed class PlaceLetters(ILetterAddresses addresses, IMailOutbox outbox, IStringLocalizer s)
{
    public const string Kind = "SchoolPlace.Told";

    /// <summary>Adds a letter for each seat as it stands now; the caller saves.</summary>
    public async Task SendAsync(Edition edition, IReadOnlyList<Seat> seats, CancellationToken cancellation)
    {
        var known = await addresses.OfAsync([.. seats.Select(x => x.PersonId)], cancellation);
        foreach (var seat in seats)
        {
            foreach (var to in known.GetValueOrDefault(seat.PersonId) ?? [])
            {
                await outbox.AddAsync(Speaking.In(to.Language, () => Letter(edition, seat, to)), cancellation);
            }
        }
    }

    private Letter Letter(Edition edition, Seat seat, LetterAddress to)
    {
        var until = seat.ConfirmByUtc is { } by ? EditionTime.Exact(edition.Zone, by) : "";
        var (subject, lines) = seat.State switch
        {
            SeatState.Offered => (s["A place at the Summer School for you"].Value, (string[])[
                s["You are offered a place: {0}.", edition.Title], s["Confirm it by {0} ({1}); after that it goes to the next person.", until, EditionTime.ZoneName(s, edition.Zone, seat.ConfirmByUtc!.Value)]]),
            SeatState.GivenUp => (s["Your place at the Summer School"].Value, [s["The day for confirming has passed without an answer, and the place went on: {0}.", edition.Title]]),
            _ => (s["You are on the waiting list"].Value, [
                s["All places are taken now: {0}. You are number {1} on the waiting list.", edition.Title, seat.Rank ?? 0], s["When a place becomes free for you, you hear of it at once."]]),
        };
        return new(Kind, to.Address, to.Language, subject, lines)
        {
            PersonId = to.PersonId,
            Link = new(s["To your place"], SchoolLinks.Place(edition)),
            Key = EditionLetters.Key(edition.Id, string.Create(CultureInfo.InvariantCulture, $"school-place|{seat.PersonId}|{to.PersonId}|{seat.State}|{seat.ChangedUtc.Ticks}")),
        };
    }
}
