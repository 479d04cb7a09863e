using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Letters;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

/// <summary>
/// One letter as it was written. Its links are left out: they open accounts and consents, and whoever may see letters is not
/// whoever they were written to. Only where letters go to a folder are they shown, for there nobody else gets them.
/// </summary>
[Requires(LetterPermissions.ViewMail)]
internal sealed class LetterModel(
    MailQueue queue, MailSettings settings, DbContext db, AuditTrail audit, ContactData contact, IStringLocalizer S) : PageModel
{
    public MailMessage Letter { get; private set; } = null!;

    public bool ShowsContact { get; private set; }

    public bool ShowsLinks => settings.Way == MailWay.Folder;

    public IEnumerable<string> Lines => Letter.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(l => l != "-- " && (ShowsLinks || !IsLink(l)));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await queue.FindAsync(id, cancellation) is not { } letter)
        {
            return NotFound();
        }
        Letter = letter;
        audit.Add(User.PersonId(), "Mail.Read", "Letter", letter.Id);
        await db.SaveChangesAsync(cancellation);
        ShowsContact = await contact.LookAsync(
            User, [letter.PersonId is { } person ? new SeenContact("Person", person) : new SeenContact("Letter", letter.Id)], cancellation);
        Response.Headers.CacheControl = "no-cache, no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (await queue.FindAsync(id, cancellation) is not { } letter)
        {
            return NotFound();
        }
        queue.SendAgain(letter);
        audit.Add(User.PersonId(), "Mail.SentAgain", "Letter", letter.Id);
        await db.SaveChangesAsync(cancellation);
        TempData.Say(S["The letter is in the queue again."]);
        return LocalRedirect(PortalLink.To(LetterLinks.Queue));
    }

    private static bool IsLink(string line) =>
        line.StartsWith("http://", StringComparison.Ordinal) || line.StartsWith("https://", StringComparison.Ordinal);
}
