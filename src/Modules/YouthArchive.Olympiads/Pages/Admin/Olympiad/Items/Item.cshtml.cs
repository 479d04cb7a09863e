using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiad.Items;

/// <summary>An item of the bank: in four languages, with its key, its versions, and what may be done with it.</summary>
[Requires(Permissions.EditItems)]
internal sealed class ItemModel(DbContext db, ItemBank bank, PictureStore pictures, IRolePermissions permissions) : PageModel
{
    private Func<string, string> _address = _ => "";

    public BankItem Bank { get; private set; } = null!;
    public Item Item { get; private set; } = null!;
    public ItemVersion Shown { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ItemVersion> Versions { get; private set; } = [];
    public IReadOnlyList<ItemProblem> Problems { get; private set; } = [];
    public IReadOnlyList<DiffLine>? Diff { get; private set; }
    public BankOutcome? Refused { get; private set; }
    public bool MayReview { get; private set; }
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, int? version, int? diff, CancellationToken cancellation) =>
        await LoadAsync(key, version, diff, cancellation) ? Page() : NotFound();

    /// <param name="seen">Version of the row the person was looking at.</param>
    public async Task<IActionResult> OnPostAsync(string key, string? act, int seen, string? note, CancellationToken cancellation)
    {
        if (act is "good" or "back" && !permissions.Holds(User, Permissions.ReviewItems))
        {
            return Forbid();
        }
        var person = User.PersonId();
        BankOutcome? outcome = act switch
        {
            "send" => await bank.SendAsync(key, seen, person, cancellation),
            "good" => await bank.ReviewAsync(key, seen, isGood: true, note?.Trim(), person, cancellation),
            "back" => await bank.ReviewAsync(key, seen, isGood: false, note?.Trim(), person, cancellation),
            "retire" => await bank.RetireAsync(key, seen, person, cancellation),
            "open" => await bank.OpenToPracticeAsync(key, isOpen: true, person, cancellation),
            "close" => await bank.OpenToPracticeAsync(key, isOpen: false, person, cancellation),
            _ => null,
        };
        if (outcome is null)
        {
            return BadRequest();
        }
        if (outcome == BankOutcome.Done)
        {
            return Redirect(PortalLink.To(OlympiadLinks.BankItem(key)));
        }
        if (!await LoadAsync(key, null, null, cancellation))
        {
            return NotFound();
        }
        Refused = outcome;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public ItemView ViewIn(string language) =>
        new(Item, new PlacedItem(1, "", Item.Key, Shown.Id, new Dictionary<string, IReadOnlyList<string>>()), YouthArchive.Olympiads.Items.Response.Empty, _address, language + "-", IsReadOnly: true);

    private async Task<bool> LoadAsync(string key, int? number, int? diff, CancellationToken cancellation)
    {
        if (await db.Set<BankItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Key == key, cancellation) is not { } found)
        {
            return false;
        }
        Versions = await db.Set<ItemVersion>().AsNoTracking().Where(v => v.ItemId == found.Id).OrderByDescending(v => v.Number).ToListAsync(cancellation);
        if (Versions.FirstOrDefault(v => number is null || v.Number == number) is not { } shown)
        {
            return false;
        }
        (Bank, Shown, Item) = (found, shown, ItemJson.Read(shown.Json));
        _address = await pictures.AddressesAsync(found.Id, key, cancellation);
        Problems = [.. ItemCheck.Problems(Item), .. (Item.Pictures ?? []).Where(p => _address(p.File).Length == 0)
            .Select(p => new ItemProblem("$.pictures", SourceText.Of("The bytes of the picture «{0}» are not there yet."), [p.File]))];
        IsOwn = shown.State == ItemState.InReview && await bank.WroteAsync(shown, key, User.PersonId(), cancellation);
        MayReview = !IsOwn && permissions.Holds(User, Permissions.ReviewItems);
        Diff = Versions.FirstOrDefault(v => v.Number == diff) is { } before ? LineDiff.Of(ItemDraft.Indented(before.Json), ItemDraft.Indented(shown.Json)) : null;
        return true;
    }
}
