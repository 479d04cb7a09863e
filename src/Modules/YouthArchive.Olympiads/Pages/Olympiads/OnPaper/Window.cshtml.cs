using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.OnPaper.Printing;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiads.OnPaper;

/// <summary>A window on paper: print a class's papers, say who was not there, see what is still to be typed.</summary>
[Requires(Permissions.Proctor)]
internal sealed class WindowModel(PaperDoor door, PaperTable table, PaperRules rules, PaperPrinting printing, TimeProvider clock, IStringLocalizer S)
    : OnPaperPage(door, table)
{
    public IReadOnlyList<PrintProblem> Problems { get; private set; } = [];
    public bool MayPrint => Open.MayPrint(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(int window, CancellationToken cancellation) => await LoadAsync(window, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPrintAsync(int window, string? of, bool bothSides, CancellationToken cancellation)
    {
        if (!await LoadAsync(window, cancellation) || Open.Classes.FirstOrDefault(c => c.Id == of) is not { } chosen)
        {
            return NotFound();
        }
        if (!MayPrint)
        {
            return Refuse(S["It is too early to print: whoever prints has seen the questions."], StatusCodes.Status409Conflict);
        }
        var outcome = await printing.PrintAsync(Open, chosen, User.PersonId(), bothSides, cancellation);
        if (outcome.File is { } file)
        {
            return File(file, "application/pdf", "papers.pdf");
        }
        Problems = outcome.Problems;
        return Refuse(Problems.Count > 0 ? S["This paper cannot be printed."] : S["There is nobody to print a paper for: all of this class sit on devices."], StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostMarkAsync(int window, string? who, SheetState state, CancellationToken cancellation)
    {
        if (!await LoadAsync(window, cancellation) || Rows.FirstOrDefault(r => r.PersonId == who) is not { SittingId: { } sitting } || !Enum.IsDefined(state))
        {
            return NotFound();
        }
        if (!await rules.MarkAsync(sitting, state, User.PersonId(), cancellation))
        {
            return Refuse(S["This paper is typed in already."], StatusCodes.Status409Conflict);
        }
        TempData.Say(S["Saved."]);
        return To(OnPaperLinks.Window(window));
    }

    public async Task<IActionResult> OnPostRulesAsync(int window, bool teachersMay, int hoursAhead, CancellationToken cancellation)
    {
        if (!await LoadAsync(window, cancellation) || !Open.IsOrganiser)
        {
            return NotFound();
        }
        if (!ModelState.IsValid || !await rules.SetAsync(window, teachersMay, hoursAhead, User.PersonId(), cancellation))
        {
            return Refuse(S["Hours are 0 to 168."]);
        }
        TempData.Say(S["Saved."]);
        return To(OnPaperLinks.Window(window));
    }
}
