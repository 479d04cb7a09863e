using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Olympiads.OnPaper.Entry;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiads.OnPaper;

/// <summary>One paper on one page: whoever types sees the own typing only.</summary>
[Requires(Permissions.Proctor)]
internal sealed class TypeInModel(PaperDoor door, PaperTable table, Sheets sheets, TypingDesk desk, IStringLocalizer S) : OnPaperPage(door, table)
{
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>Why it cannot be typed; null when it can.</summary>
    public string? Closed { get; private set; }

    /// <summary>By field with its item's prefix: what stands in the boxes.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    /// <summary>By field with its item's prefix.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    public int Done => Rows.Count(r => r.Step is SheetStep.Settled or SheetStep.Absent);

    public async Task<IActionResult> OnGetAsync(int window, string code, CancellationToken cancellation)
    {
        if (!await FindAsync(window, code, cancellation))
        {
            return NotFound();
        }
        if (Sheet.Of(User.PersonId()) is { } own)
        {
            var answers = TypedAnswers.Read(own.Answers);
            foreach (var (item, box) in Sheet.Items.SelectMany(i => i.Boxes.Select(b => (i, b))))
            {
                Typed[item.Prefix + box.Field] = BoxText.Write(box, answers.Of(item));
            }
        }
        return Page();
    }

    /// <param name="go"><c>finish</c>, or anything else to save and go on typing.</param>
    public async Task<IActionResult> OnPostAsync(int window, string code, string? go, CancellationToken cancellation)
    {
        if (!await FindAsync(window, code, cancellation))
        {
            return NotFound();
        }
        var answers = Read();
        if (Closed is not null)
        {
            return Refuse(Closed, StatusCodes.Status409Conflict);
        }
        if (Problems.Count > 0)
        {
            return Refuse(S.Plural(Problems.Count, "{0} box needs another look. Nothing is saved yet.", "{0} boxes need another look. Nothing is saved yet."));
        }
        if (await desk.SaveAsync(Sheet, Open.Window.PaperId, answers, go == "finish", User.PersonId(), cancellation) is { } problem)
        {
            return Refuse(S[problem], StatusCodes.Status409Conflict);
        }
        if (go != "finish")
        {
            TempData.Say(S["Saved. The paper is not finished yet."]);
            return To(OnPaperLinks.Type(window, code));
        }
        TempData.Say(S["Paper {0} is finished.", code]);
        var next = Rows.Where(r => r.MayType && r.Code != code).OrderBy(r => string.CompareOrdinal(r.Code, code) < 0).ThenBy(r => r.Code, StringComparer.Ordinal).FirstOrDefault();
        return To(next is null ? OnPaperLinks.Window(window) : OnPaperLinks.Type(window, next.Code!));
    }

    private Dictionary<string, Response> Read()
    {
        var answers = new Dictionary<string, Response>(StringComparer.Ordinal);
        foreach (var item in Sheet.Items)
        {
            var (response, problems) = BoxText.Read(S, item.Boxes, field => Typed[item.Prefix + field] = Request.Form[item.Prefix + field].FirstOrDefault() ?? "");
            answers[item.Placed.ItemKey] = response;
            foreach (var problem in problems)
            {
                Problems[item.Prefix + problem.Field] = problem.Text;
            }
        }
        return answers;
    }

    private async Task<bool> FindAsync(int window, string code, CancellationToken cancellation)
    {
        if (!await LoadAsync(window, cancellation) || await sheets.FindAsync(Open, code, cancellation) is not { } sheet)
        {
            return false;
        }
        Sheet = sheet;
        Closed = await desk.ProblemAsync(sheet, Open.Window.PaperId, User.PersonId(), cancellation) is { } problem ? S[problem].Value : null;
        return true;
    }
}
