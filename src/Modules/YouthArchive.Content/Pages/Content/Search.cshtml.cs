using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Content.Search;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Pages.Content;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content])]
internal sealed class SearchModel(PageSearch search) : PageModel
{
    public string Query { get; private set; } = "";
    public bool Asked { get; private set; }
    public SearchResult Result { get; private set; } = new([], [], 0);

    public async Task OnGetAsync([FromQuery(Name = "q")] string? query, CancellationToken cancellation)
    {
        Query = (query ?? "").Trim();
        Query = Query.Length > PageSearch.LongestQuery ? Query[..PageSearch.LongestQuery] : Query;
        Asked = PageSearch.Words(Query).Count > 0;
        Result = await search.FindAsync(Query, PortalCultures.Current, cancellation);
    }
}
