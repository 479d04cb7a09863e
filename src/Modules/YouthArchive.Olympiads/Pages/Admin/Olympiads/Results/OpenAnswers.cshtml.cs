using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>Open answers: handed to the markers of Judging, and taken over as marks when two agree.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class OpenAnswersModel(ResultsDesk desk, OpenAnswers answers) : ResultDeskPage(desk)
{
    public IReadOnlyList<OpenRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Rows = await answers.OfEditionAsync(Edition.Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? go, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (go == "collect")
        {
            await answers.CollectAsync(Edition.Id, cancellation);
        }
        else
        {
            await answers.TakeOverAsync(Edition.Id, User.PersonId(), cancellation);
        }
        return To(ResultLinks.Open(Edition));
    }
}
