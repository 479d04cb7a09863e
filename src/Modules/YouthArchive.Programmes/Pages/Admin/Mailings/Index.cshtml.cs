using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Mailings;

namespace YouthArchive.Programmes.Pages.Admin.Mailings;

[Requires(MailingPermissions.SendMailings)]
internal sealed class IndexModel(IEditions editions, MailingDesk desk) : PageModel
{
    public IReadOnlyList<Edition> Editions { get; private set; } = [];
    public IReadOnlyList<MailingRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Editions = [.. (await editions.AllAsync(cancellation)).OrderByDescending(e => e.EnrolmentOpensUtc)];
        Rows = await desk.AllAsync(cancellation);
    }

    public string? TitleOf(Mailing mailing) => Editions.FirstOrDefault(e => e.Id == mailing.EditionId)?.Title.ToString();
}
