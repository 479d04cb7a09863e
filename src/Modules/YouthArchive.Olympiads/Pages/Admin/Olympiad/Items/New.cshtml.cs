using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiad.Items;

[Requires(Permissions.EditItems)]
[RequestSizeLimit(MostBytes)]
internal sealed class NewModel(ItemBank bank) : EditorPage(bank)
{
    public IActionResult OnGet(string? type, string? mode)
    {
        if (!ItemJson.TypeNames.Values.Contains(type))
        {
            return NotFound();
        }
        Show(ItemDraft.New(type!), mode);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string? type, string? mode, CancellationToken cancellation) =>
        ItemJson.TypeNames.Values.Contains(type) ? SaveAsync(ItemDraft.New(type!).Json, null, mode, cancellation) : Task.FromResult<IActionResult>(NotFound());
}
