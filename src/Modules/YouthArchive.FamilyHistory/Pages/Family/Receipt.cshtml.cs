using System.Text;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>What was handed in, when, and how to see that nothing of it changed.</summary>
internal sealed class ReceiptModel(WorkPageServices services, ReceiptCheck checking) : OwnWorkPage(services)
{
    public override string Part => WorkParts.HandIn;
    public HandIn Receipt { get; private set; } = null!;
    public CheckedReceipt? Check { get; private set; }
    public bool IsNewest => Folder.HandIns[^1].Number == Receipt.Number;

    public async Task<IActionResult> OnGetAsync(string id, int number, bool check, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, number, cancellation))
        {
            return NotFound();
        }
        Check = check ? await checking.CheckAsync(Receipt, cancellation) : null;
        return Page();
    }

    /// <summary>The very bytes the hash was made of.</summary>
    public async Task<IActionResult> OnGetSealedAsync(string id, int number, CancellationToken cancellation) =>
        await LoadAsync(id, number, cancellation)
            ? File(Encoding.UTF8.GetBytes(Receipt.Sealed), "application/json", $"{Work.Code}-{number}.json")
            : NotFound();

    private async Task<bool> LoadAsync(string id, int number, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) && Folder.HandIns.FirstOrDefault(h => h.Number == number) is { } receipt && (Receipt = receipt) is not null;
}
