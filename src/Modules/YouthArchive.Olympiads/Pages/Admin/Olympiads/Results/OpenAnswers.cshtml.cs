using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.Platform.Localization;
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

    /// <summary>What was typed to settle an answer that could not be settled so.</summary>
    public (int Number, string Points, string Reason) Typed { get; private set; } = (0, "", "");

    /// <summary>The organiser decides where two markers differ and there is no third.</summary>
    public async Task<IActionResult> OnPostSettleAsync(string slug, int number, string? points, string? reason, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (await answers.SettleAsync(Edition.Id, number, TypedPoints.Read(points), reason, User.PersonId(), cancellation))
        {
            return To(ResultLinks.Open(Edition));
        }
        Typed = (number, points ?? "", reason ?? "");
        Rows = await answers.OfEditionAsync(Edition.Id, cancellation);
        return Refuse(SourceText.Of("A mark between those of the two markers is needed, and a reason."), StatusCodes.Status400BadRequest);
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
