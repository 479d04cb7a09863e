using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Olympiads.OnPaper.Entry;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiads.OnPaper;

/// <summary>What two people typed differently, side by side, for a third look.</summary>
[Requires(Permissions.Proctor)]
internal sealed class DifferencesModel(PaperDoor door, PaperTable table, Sheets sheets, Settling settling, IStringLocalizer S) : OnPaperPage(door, table)
{
    public const string Choice = "take-";

    public Sheet Sheet { get; private set; } = null!;
    public IReadOnlyList<SheetItem> Items { get; private set; } = [];
    public IReadOnlyDictionary<string, Response> First { get; private set; } = new Dictionary<string, Response>();
    public IReadOnlyDictionary<string, Response> Second { get; private set; } = new Dictionary<string, Response>();
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);
    public string Reason { get; private set; } = "";
    public bool TypedMyself => Sheet.Of(User.PersonId()) is not null;

    public async Task<IActionResult> OnGetAsync(int window, string code, CancellationToken cancellation) =>
        await FindAsync(window, code, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int window, string code, string? reason, CancellationToken cancellation)
    {
        if (!await FindAsync(window, code, cancellation))
        {
            return NotFound();
        }
        Reason = reason ?? "";
        var chosen = Chosen();
        if (Problems.Count > 0 || Reason.Length > PrintedPaper.ReasonLength)
        {
            return Refuse(S["Choose for each item which typing is right, or type what stands on the sheet."]);
        }
        if (await settling.DecideAsync(Sheet, chosen, Reason.Length == 0 ? null : Reason, User.PersonId(), cancellation) is { } problem)
        {
            return Refuse(S[problem], StatusCodes.Status409Conflict);
        }
        TempData.Say(S["Paper {0} is typed in.", code]);
        return To(OnPaperLinks.Window(window));
    }

    /// <summary>How it was chosen for an item: 1, 2 or 3; empty when not yet.</summary>
    public string Taken(SheetItem item) => Typed.GetValueOrDefault(Choice + item.Prefix, "");

    private Dictionary<string, Response> Chosen()
    {
        var chosen = new Dictionary<string, Response>(First, StringComparer.Ordinal);
        foreach (var item in Items)
        {
            var (response, problems) = BoxText.Read(S, item.Boxes, field => Typed[item.Prefix + field] = Request.Form[item.Prefix + field].FirstOrDefault() ?? "");
            var taken = Typed[Choice + item.Prefix] = Request.Form[Choice + item.Prefix].FirstOrDefault() ?? "";
            if (taken == "3")
            {
                foreach (var problem in problems)
                {
                    Problems[item.Prefix + problem.Field] = problem.Text;
                }
            }
            else if (taken is not ("1" or "2"))
            {
                Problems[Choice + item.Prefix] = S["Choose one."];
            }
            chosen[item.Placed.ItemKey] = taken switch { "1" => First.Of(item), "2" => Second.Of(item), _ => response };
        }
        return chosen;
    }

    private async Task<bool> FindAsync(int window, string code, CancellationToken cancellation)
    {
        // Nobody sees another's typing before both are finished, and one of the two only as an organiser.
        if (!await LoadAsync(window, cancellation) || Rows.FirstOrDefault(r => r.Code == code) is not { MayDecide: true }
            || await sheets.FindAsync(Open, code, cancellation) is not { IsTyped: true } sheet)
        {
            return false;
        }
        (Sheet, Items) = (sheet, sheet.Differences());
        (First, Second) = (TypedAnswers.Read(sheet.Typings[0].Answers), TypedAnswers.Read(sheet.Typings[1].Answers));
        foreach (var (item, box) in Items.SelectMany(i => i.Boxes.Select(b => (i, b))))
        {
            Typed[item.Prefix + box.Field] = BoxText.Write(box, First.Of(item));
        }
        return true;
    }
}
