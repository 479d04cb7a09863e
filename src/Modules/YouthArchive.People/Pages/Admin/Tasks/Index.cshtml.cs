using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Tasks;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin.Tasks;

[Requires(PlatformPermissions.RunTasks)]
internal sealed class IndexModel(TaskBoard board, DbContext db, AuditTrail audit, IStringLocalizer S) : PageModel
{
    public IReadOnlyList<TaskState> Tasks { get; private set; } = [];
    public int Failed => Tasks.Count(t => t.Last?.Result is TaskResult.Failed);

    public async Task OnGetAsync(CancellationToken cancellation) => Tasks = await board.AllAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? task, CancellationToken cancellation)
    {
        if (task is null || !board.RunNow(task))
        {
            return NotFound();
        }
        audit.Add(User.PersonId(), "Task.Asked", "Task", task);
        await db.SaveChangesAsync(cancellation);
        TempData.Say(S["It begins in a moment. Load this page again to see how far it is."]);
        return Redirect(PortalLink.To(TaskMenu.Href));
    }
}
