using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Entries;
using YouthArchive.Platform.Security;

namespace YouthArchive.Judging.Pages.Judging;

[Requires(Permissions.JudgeEntries)]
internal sealed class QueueModel(JudgesQueue queues) : PageModel
{
    public Queue Queue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (await queues.OpenAsync(programme, slug, User.PersonId(), cancellation) is not { } queue)
        {
            return NotFound();
        }
        Queue = queue;
        return Page();
    }
}
