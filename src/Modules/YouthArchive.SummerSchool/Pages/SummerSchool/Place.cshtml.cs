using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Pages.SummerSchool;

/// <summary>The person's own place: confirm, give up, invitation letter.</summary>
[SignedIn]
internal sealed class PlaceModel(TermsShelf shelf, SeatList seats, Places places, IStringLocalizer s, TimeProvider clock) : SchoolPage(s)
{
    public Edition Edition { get; private set; } = null!;
    public SchoolTerms Terms { get; private set; } = null!;
    public Seat Seat { get; private set; } = null!;
    public bool IsLate => Seat.ConfirmByUtc <= clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (!await places.ConfirmAsync(Edition, User.PersonId(), cancellation))
        {
            return Refuse(S["The place can no longer be confirmed."]);
        }
        TempData.Say(S["Your place is confirmed. See you at the school!"]);
        return To(SchoolLinks.Place(Edition));
    }

    public async Task<IActionResult> OnPostGiveUpAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (SchoolTerms.StageOf(Edition)?.EndsUtc <= clock.GetUtcNow().UtcDateTime || !await places.GiveUpAsync(Edition, User.PersonId(), cancellation))
        {
            return Refuse(S["There is no place to give up."]);
        }
        TempData.Say(S["You have given up the place. Thank you for saying so."]);
        return To(SchoolLinks.Place(Edition));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(slug, cancellation) is not var (edition, terms) || await seats.OfAsync(edition.Id, User.PersonId(), cancellation) is not { } seat)
        {
            return false;
        }
        (Edition, Terms, Seat) = (edition, terms, seat);
        return true;
    }
}

/// <summary>The invitation letter, for a person whose place is confirmed.</summary>
[SignedIn]
internal sealed class LetterModel(TermsShelf shelf, SeatList seats, IPeople people, InvitationLetter letter, TimeProvider clock) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, string language, CancellationToken cancellation)
    {
        if (!PortalCultures.IsKnown(language) || await shelf.FindAsync(slug, cancellation) is not var (edition, terms)
            || await seats.OfAsync(edition.Id, User.PersonId(), cancellation) is not { State: SeatState.Confirmed } seat
            || await people.FindAsync(User.PersonId(), cancellation) is not { } person)
        {
            return NotFound();
        }
        Response.Headers.CacheControl = "no-store";
        return File(letter.Draw(edition, terms, person.DisplayName, seat.Code, clock.GetUtcNow().UtcDateTime, language), "application/pdf", $"invitation-{edition.Slug}-{language}.pdf");
    }
}
