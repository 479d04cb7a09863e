using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Pages.SummerSchool;

/// <summary>The task list of one's own application: begin, hand in, withdraw.</summary>
[SignedIn]
internal sealed class ApplicationModel(ApplicationFolders folders, ApplicationDesk desk, TermsShelf shelf, Medallists medallists, IStringLocalizer s, TimeProvider clock) : SchoolPage(s)
{
    public Edition Edition { get; private set; } = null!;
    public SchoolTerms Terms { get; private set; } = null!;

    /// <summary>Null before it is begun.</summary>
    public ApplicationFolder? Folder { get; private set; }

    /// <summary>What the person has won in the other programmes: whoever has is invited.</summary>
    public IReadOnlyList<string> Medals { get; private set; } = [];
    public bool IsOpen => Edition.EnrolmentIsOpen(Now);
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBeginAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        var result = await desk.BeginAsync(Edition, Terms, User.PersonId(), cancellation);
        return result is EnrolmentResult.Enrolled or EnrolmentResult.AlreadyEnrolled ? To(SchoolLinks.Part(Edition, ApplicationParts.About)) : Refuse(result switch
        {
            EnrolmentResult.TooYoung => S["Applicants are {0} or older.", Edition.MinAge ?? 0],
            EnrolmentResult.TooOld => S["Applicants are {0} or younger.", Edition.MaxAge ?? 0],
            EnrolmentResult.TeacherNeeded => S["From the age of {0} people apply by themselves.", Edition.MinAgeAlone ?? 0],
            EnrolmentResult.BirthYearMissing => S["Your year of birth is not known. Add it on your own page, then come back."],
            _ => S["Applications are not taken now."],
        });
    }

    public async Task<IActionResult> OnPostHandInAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Folder is not { } folder)
        {
            return NotFound();
        }
        if (!await desk.HandInAsync(folder, cancellation))
        {
            return Refuse(folder.Missing is [var first, ..] ? S["Not handed in: {0}", S[first.Text, first.Arguments]] : S["Applications are not taken now."]);
        }
        TempData.Say(S["Your application is handed in."]);
        return To(SchoolLinks.Application(Edition));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Folder is not { Application.State: not ApplicationState.Withdrawn } folder)
        {
            return NotFound();
        }
        if (folder.Seat is not null)
        {
            return Refuse(S["The selection is over. Give up your place on its own page."]);
        }
        await desk.WithdrawAsync(folder, cancellation);
        TempData.Say(S["Your application is withdrawn."]);
        return To(SchoolLinks.Application(Edition));
    }

    public async Task<IActionResult> OnPostReopenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Folder is not { Seat: null } folder || folder.Application.State == ApplicationState.Draft)
        {
            return NotFound();
        }
        if (!IsOpen)
        {
            return Refuse(S["Applications are not taken now."]);
        }
        await desk.ReopenAsync(folder, cancellation);
        return To(SchoolLinks.Application(Edition));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(slug, cancellation) is not var (edition, terms))
        {
            return false;
        }
        (Edition, Terms) = (edition, terms);
        Folder = await folders.OwnAsync(slug, User.PersonId(), cancellation);
        if (Folder is null && terms.Places == 0)
        {
            return false;
        }
        // Asked for while it matters: afterwards the page speaks of the place.
        Medals = Folder?.Seat is null ? await medallists.WonByAsync(User.PersonId(), cancellation) : [];
        return true;
    }
}
