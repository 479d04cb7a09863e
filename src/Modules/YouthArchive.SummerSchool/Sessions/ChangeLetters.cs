using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Sessions;

/// <summary>One letter to each whose own timetable changed, in the person's language, with that person's changes alone. The caller saves.</summary>
internal sealed class ChangeLetters(ProgrammeShelf shelf, SeatList seats, ILetterAddresses addresses, IMailOutbox outbox, IStringLocalizer s)
{
    public const string Kind = "SummerSchool.TimetableChanged";

    /// <summary>After a publication: the places in workshops stay as they are.</summary>
    public async Task WriteAsync(Edition edition, IReadOnlyList<PublishedSession> before, IReadOnlyList<PublishedSession> after, string occasion, CancellationToken cancellation)
    {
        var own = await shelf.WorkshopsAsync(edition.Id, cancellation);
        await SendAsync(edition, occasion, seat =>
        {
            var workshops = own[seat.Id].ToHashSet(StringComparer.Ordinal);
            return TimetableChanges.Between(Timetable.Of(before, workshops), Timetable.Of(after, workshops));
        }, cancellation);
    }

    /// <summary>After places in workshops were given: the programme stays as it is.</summary>
    /// <param name="before">Keys of each seat's workshops, as they were.</param>
    public Task WriteAsync(
        Edition edition, IReadOnlyList<PublishedSession> sessions, ILookup<int, string> before, ILookup<int, string> after, string occasion, CancellationToken cancellation) =>
        SendAsync(edition, occasion, seat => TimetableChanges.Between(
            Timetable.Of(sessions, before[seat.Id].ToHashSet(StringComparer.Ordinal)), Timetable.Of(sessions, after[seat.Id].ToHashSet(StringComparer.Ordinal))), cancellation);

    /// <summary>A changed note is read on the page; it needs no letter.</summary>
    public static IEnumerable<TimetableChange> Told(IEnumerable<TimetableChange> changes) => changes.Where(c => c.Kind != TimetableChangeKind.Note);

    private async Task SendAsync(Edition edition, string occasion, Func<Seat, IReadOnlyList<TimetableChange>> changesOf, CancellationToken cancellation)
    {
        var changed = (await seats.ConfirmedAsync(edition.Id, cancellation))
            .Select(seat => (Seat: seat, Changes: Told(changesOf(seat)).ToList())).Where(c => c.Changes.Count > 0).ToList();
        var found = await addresses.OfAsync([.. changed.Select(c => c.Seat.PersonId)], cancellation);
        foreach (var (seat, changes) in changed)
        {
            foreach (var to in found.GetValueOrDefault(seat.PersonId) ?? [])
            {
                await outbox.AddAsync(Letter(edition, seat, changes, to, occasion), cancellation);
            }
        }
    }

    private Letter Letter(Edition edition, Seat seat, IReadOnlyList<TimetableChange> changes, LetterAddress to, string occasion) => Speaking.In(to.Language, () => new Letter(
        Kind, to.Address, to.Language, s["Your timetable of the Summer School has changed"].Value,
        [s["{0}: this is new in your timetable.", edition.Title], .. changes.Select(c => TimetableWords.Line(s, c, edition.Zone))])
    {
        PersonId = to.PersonId,
        Link = new(s["My timetable"], DayLinks.Mine(edition)),
        Key = EditionLetters.Key(edition.Id, $"school-timetable|{occasion}|{seat.Id}|{to.PersonId}"),
    });
}
