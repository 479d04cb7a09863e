using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Safety;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin;

[Requires(SafetyPermissions.AnswerSafetyReports)]
internal sealed class SafetyModel(SafetyQueue queue) : PageModel
{
    public IReadOnlyList<SafetyReport> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Reports = await queue.AllAsync(User.PersonId(), cancellation);
    }
}
