using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Entries;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Judging;

[Requires(Permissions.JudgeEntries)]
internal sealed class QueueModel(JudgesQueue queues, TimeProvider clock) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    /// <summary>Null while the edition is not being judged.</summary>
    public Queue? Queue { get; private set; }

    public bool IsToCome => Edition.Stage(StageKeys.Judging)?.StartsUtc > clock.GetUtcNow().UtcDateTime;
    public bool IsOver => Edition.Stage(StageKeys.Judging)?.EndsUtc <= clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (await queues.OfPanelAsync(programme, slug, User.PersonId(), cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        Queue = await queues.OpenAsync(programme, slug, User.PersonId(), cancellation);
        return Page();
    }
}
