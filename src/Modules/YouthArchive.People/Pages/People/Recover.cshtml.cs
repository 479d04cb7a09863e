using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Recovery;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages;

[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class RecoverModel(RecoveryRequest request, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public bool IsAsked { get; private set; }

    public void OnGet() { }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 256)
        {
            ModelState.AddModelError(nameof(Name), S["The user name or e-mail address is missing."]);
            return;
        }
        await request.AskAsync(Name, cancellation);
        IsAsked = true;
    }
}
