using Microsoft.AspNetCore.Mvc;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Pages.Days;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Admin.Days;

/// <summary>The draft of the programme.</summary>
[Requires(Permissions.Organise)]
internal sealed class ProgrammeModel(ProgrammeShelf shelf, ProgrammeDesk desk) : DaysDeskPage(shelf)
{
    public IReadOnlyList<ProgrammeSession> Draft { get; private set; } = [];
    public ProgrammePreview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Draft = await desk.DraftAsync(Edition.Id, cancellation);
        Preview = await desk.PreviewAsync(Edition, cancellation);
        return Page();
    }
}
