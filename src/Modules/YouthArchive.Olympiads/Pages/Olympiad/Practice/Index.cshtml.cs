using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Practice;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiad.Practice;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [ItemBank.CacheTag])]
internal sealed class IndexModel(PracticePapers papers) : PageModel
{
    public IReadOnlyList<PracticePaper> Papers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Papers = await papers.AllAsync(cancellation);
}
