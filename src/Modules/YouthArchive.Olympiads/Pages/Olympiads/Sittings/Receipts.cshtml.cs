using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>Anybody who holds a receipt finds out whether it still stands. No name is known here.</summary>
[OpenToAll]
internal sealed class ReceiptsModel(ReceiptCheck check) : PageModel
{
    private const int HashLength = 64;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hash { get; set; }

    public ReceiptView? View { get; private set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Code) && !string.IsNullOrWhiteSpace(Hash);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (code, hash) = ((Code ?? "").Trim().ToUpperInvariant(), (Hash ?? "").Trim().ToLowerInvariant());
        View = code.Length is > 0 and <= 12 && hash.Length == HashLength ? await check.FindAsync(code, hash, cancellation) : null;
    }
}
