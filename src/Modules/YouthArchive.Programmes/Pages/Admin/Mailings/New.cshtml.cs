using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Mailings;

namespace YouthArchive.Programmes.Pages.Admin.Mailings;

[Requires(MailingPermissions.SendMailings)]
internal sealed class NewModel(IEditions editions, MailingDesk desk, Receivers receivers, IStringLocalizer S) : MailingPage(desk, receivers, S)
{
    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        Form = new() { Letter = true };
        return await FindAsync(programme, slug, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string programme, string slug, CancellationToken cancellation) =>
        await FindAsync(programme, slug, cancellation) ? await SaveAsync(null, cancellation) : NotFound();

    private async Task<bool> FindAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        return true;
    }
}
