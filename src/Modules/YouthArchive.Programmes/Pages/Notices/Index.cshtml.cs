using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Mailings;
using YouthArchive.Programmes.Notices;

namespace YouthArchive.Programmes.Pages.Notices;

/// <summary>The reader's own notices, read or not; nobody else's can be asked for.</summary>
[SignedIn]
internal sealed class IndexModel(NoticeShelf shelf) : PageModel
{
    public IReadOnlyList<ShownNotice> Notices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Notices = await shelf.OfAsync(User.PersonId(), onlyUnread: false, cancellation);

    public async Task<IActionResult> OnPostAsync(string? notice, CancellationToken cancellation)
    {
        if (PortalId.IsWellFormed(notice))
        {
            await shelf.MarkReadAsync(User.PersonId(), notice, cancellation);
        }
        return Redirect(PortalLink.To(MailingLinks.Notices));
    }
}
