using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Entries;
using YouthArchive.Platform.Security;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>The editions this judge sits on the panel of.</summary>
[Requires(Permissions.JudgeEntries)]
internal sealed class IndexModel(OwnJudging own) : PageModel
{
    public OwnJudgingModel Own { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Own = new(await own.OfAsync(User.PersonId(), cancellation));
}
