using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Pages.Days;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Admin.Days;

/// <summary>What publishing would change, for whom, and the button.</summary>
[Requires(Permissions.Organise)]
internal sealed class PublishModel(ProgrammeShelf shelf, ProgrammeDesk desk, IStringLocalizer S) : DaysDeskPage(shelf)
{
    public ProgrammePreview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OpenAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string? seen, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (await desk.PublishAsync(Edition, seen, User.PersonId(), cancellation) is not { } number)
        {
            await OpenAsync(slug, cancellation);
            return Refuse(S["The draft has changed since you looked, or there is nothing new in it. Look again."]);
        }
        TempData.Say(S["Version {0} is published.", number]);
        return To(DayLinks.ProgrammeDesk(Edition));
    }

    private async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return false;
        }
        Preview = await desk.PreviewAsync(Edition, cancellation);
        return true;
    }
}
