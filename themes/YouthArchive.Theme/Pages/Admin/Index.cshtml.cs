using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;

namespace YouthArchive.Theme.Pages.Admin;

[Requires(PlatformPermissions.ViewAdmin)]
internal sealed class IndexModel : PageModel;
