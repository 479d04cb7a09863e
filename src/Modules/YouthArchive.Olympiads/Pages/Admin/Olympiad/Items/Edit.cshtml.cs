using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiad.Items;

[Requires(Permissions.EditItems)]
[RequestSizeLimit(MostBytes)]
internal sealed class EditModel(DbContext db, ItemBank bank) : EditorPage(bank)
{
    private string _json = "";

    public string Key { get; private set; } = "";

    /// <summary>Version of the row the editor saw.</summary>
    public int Seen { get; private set; }

    /// <summary>Saving makes the next version.</summary>
    public bool IsNext { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, string? mode, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }
        Show(ItemDraft.Of(ItemDraft.Indented(_json)), mode);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, string? mode, int seen, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }
        Seen = seen;
        return await SaveAsync((JsonObject)JsonNode.Parse(_json)!, seen, mode, cancellation);
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellation)
    {
        var found = await (
            from version in db.Set<ItemVersion>()
            join item in db.Set<BankItem>() on version.ItemId equals item.Id
            where item.Key == key
            orderby version.Number descending
            select new { version.Json, version.Version, version.State }).FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return false;
        }
        (Key, _json, Seen, IsNext) = (key, found.Json, found.Version, found.State is ItemState.Reviewed or ItemState.Retired);
        return true;
    }
}
