using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin.Schools;

/// <summary>All schools; those where a teacher waits stand first, then those not confirmed yet.</summary>
[Requires(ClassPermissions.ManageSchools)]
internal sealed class IndexModel(SchoolOverview overview) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>Null, <c>new</c> or <c>closed</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public IReadOnlyList<SchoolLine> Schools { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Schools = await overview.SearchAsync(Text, Show, cancellation);
}
