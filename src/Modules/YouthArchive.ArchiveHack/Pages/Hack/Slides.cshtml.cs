using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Security;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>Slides of a team, for the person to whom its pitch was shown.</summary>
[SignedIn]
internal sealed class SlidesModel(SlidesTickets tickets, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string ticket, CancellationToken cancellation) =>
        tickets.Open(ticket, User.PersonId()) is { } key && await files.OpenAsync(key, cancellation) is { } content
            ? SlidesFiles.Answer(this, content) : NotFound();
}
