using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Practice;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiad.Practice;

/// <summary>A practice paper, item by item. Its posts change nothing and keep nothing: they carry no token, and the page sets no cookie.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [ItemBank.CacheTag])]
internal sealed class PaperModel(PracticePapers papers) : PageModel
{
    private AssembledPaper _assembled = null!;
    private PaperInUse _use = null!;

    public PracticePaper Paper { get; private set; } = null!;

    /// <summary>Null before the visitor has begun.</summary>
    public PracticeRun? Run { get; private set; }

    /// <summary>The item before the visitor; null at the beginning and at the end.</summary>
    public ItemView? View { get; private set; }

    /// <summary>After checking.</summary>
    public ReviewedItem? Reviewed { get; private set; }

    public int Count => Paper.Items;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) =>
        await LoadAsync(key, 0, cancellation) ? Page() : NotFound();

    /// <param name="go"><c>begin</c>, <c>check</c>, <c>again</c>, <c>skip</c> or <c>next</c>; nothing when a button within the item was pressed.</param>
    public async Task<IActionResult> OnPostAsync(
        string key, string? go, long runSeed, int runAt, string? runMarks, string? runMark, string? move, CancellationToken cancellation)
    {
        if (go == "begin")
        {
            (runSeed, runAt, runMarks) = (RandomNumberGenerator.GetInt32(PracticeRun.LargestSeed), 1, null);
        }
        if (!await LoadAsync(key, runSeed, cancellation))
        {
            return NotFound();
        }
        ModelState.Clear();
        Run = PracticeRun.Read(runSeed, runAt, runMarks, Count);
        if (go is "next" or "skip" && Run.Number <= Count)
        {
            Run = Run.After(go == "skip" ? 0 : Earned(runMark));
        }
        Response.Headers.CacheControl = "no-cache, no-store";
        Show(go, move);
        return Page();
    }

    public LocalizedText TitleOf(int number) => _use.Items[_assembled.Items[number - 1].ItemKey].Item.Title;

    public int PointsOf(int number) => _use.Items[_assembled.Items[number - 1].ItemKey].Item.Points;

    private void Show(string? go, string? move)
    {
        if (Run!.Number > Count)
        {
            return;
        }
        var placed = _assembled.Items[Run.Number - 1];
        var view = _use.View(placed, Items.Response.Empty);
        if (go is "check" or null && Request.HasFormContentType)
        {
            view = view with { Response = ItemFields.Read(view.Item.Body, name => Request.Form[name]) };
            view = view with { Response = ItemMoves.After(view, move) };
        }
        View = view;
        if (go == "check")
        {
            var (body, response) = (view.Item.Body, view.Response);
            Reviewed = new(view.Item, placed, response, view.PictureUrl, ItemMarking.Share(body, response));
        }
    }

    // What the checked page said of itself.
    private static int? Earned(string? mark) =>
        int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var hundredths) && hundredths <= 10_000 ? hundredths : null;

    private async Task<bool> LoadAsync(string key, long seed, CancellationToken cancellation)
    {
        if (await papers.FindAsync(key, cancellation) is not var (paper, use))
        {
            return false;
        }
        (Paper, _use, _assembled) = (paper, use, PaperAssembly.Assemble(use.Locked, seed));
        return true;
    }
}
