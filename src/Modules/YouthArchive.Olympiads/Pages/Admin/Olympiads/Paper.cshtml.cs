using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads;

/// <summary>A section as it stands in the form.</summary>
internal sealed class SectionRow
{
    public FourTexts Title { get; set; } = new();
    public string? Picks { get; set; }
    public bool Shuffle { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Picks);
}

/// <summary>Composes one paper, and locks it.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class PaperModel(IAllEditions editions, PaperDesk desk, IStringLocalizer S) : EditionPage(editions)
{
    private const int MostSections = 10;

    public Paper Paper { get; private set; } = null!;
    public FourTexts Title { get; private set; } = new();
    public IReadOnlyList<SectionRow> Rows { get; private set; } = [];
    public int Minutes { get; private set; }
    public bool ShufflesChoices { get; private set; }
    public IReadOnlyList<LockedItem> Bank { get; private set; } = [];

    /// <summary>What keeps the paper from being locked.</summary>
    public IReadOnlyList<BlueprintProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string key, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, key, cancellation))
        {
            return NotFound();
        }
        Problems = Paper.LockedUtc is null ? BlueprintRules.Problems(PaperDesk.BlueprintOf(Paper), [.. Bank.Select(b => b.Item)]) : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string slug, string key, FourTexts title, int minutes, bool shufflesChoices, List<SectionRow>? rows, string? act, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, key, cancellation))
        {
            return NotFound();
        }
        if (Paper.LockedUtc is not null)
        {
            return Refuse(S["The paper is locked. Nothing of it changes any more."]);
        }
        (Title, Minutes, ShufflesChoices, Rows) = (title, minutes, shufflesChoices, [.. (rows ?? []).Take(MostSections)]);
        var picks = Rows.Where(r => !r.IsEmpty).Select(r => (Row: r, Picks: PickText.Read(r.Picks))).ToList();
        if (title.IsEmpty || minutes is < 1 or > BlueprintRules.MostMinutes || picks.Any(p => p.Picks is null))
        {
            return Refuse(S["A title and 1 to 600 minutes are needed. A line is an item's key, or #tag and a number."]);
        }
        var sections = picks.Select((p, i) => new Section(((char)('a' + i)).ToString(), p.Row.Title.Read(), p.Picks!, p.Row.Shuffle)).ToList();
        await desk.ChangeAsync(Paper, title.Read(), new(sections, minutes, shufflesChoices), User.PersonId(), cancellation);
        if (act != "lock")
        {
            TempData.Say(S["The paper is saved."]);
            return To(OlympiadLinks.Paper(Edition, key));
        }
        Problems = await desk.LockAsync(Paper, User.PersonId(), cancellation);
        if (Problems.Count > 0)
        {
            return Refuse(S["The paper cannot be locked yet."]);
        }
        TempData.Say(S["The paper is locked."]);
        return To(OlympiadLinks.Desk(Edition));
    }

    private async Task<bool> LoadAsync(string slug, string key, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation) || await desk.FindAsync(Edition.Id, key, cancellation) is not { } paper)
        {
            return false;
        }
        var blueprint = PaperDesk.BlueprintOf(paper);
        (Paper, Title, Minutes, ShufflesChoices) = (paper, FourTexts.Of(paper.Title), blueprint.Minutes, blueprint.ShufflesChoices);
        Rows = [.. blueprint.Sections.Select(s => new SectionRow { Title = FourTexts.Of(s.Title), Picks = PickText.Write(s.Picks), Shuffle = s.Shuffle }), new()];
        Bank = await desk.BankAsync(paper.Kind, cancellation);
        return true;
    }
}
