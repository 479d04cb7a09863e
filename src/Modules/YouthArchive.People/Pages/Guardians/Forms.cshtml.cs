using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Guardians;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>Forms to print for a parents' evening, in the class's language.</summary>
[SignedIn]
internal sealed class FormsModel(DbContext db, ClassConsents room, GuardianForms forms) : PageModel
{
    public ClassView View { get; private set; } = null!;
    public IReadOnlyList<StudentOfClass> Students { get; private set; } = [];
    public string School { get; private set; } = "";
    public IReadOnlyList<ConsentText> Texts => forms.All().Texts;
    public string LastDay => forms.LastDay;

    public async Task<IActionResult> OnGetAsync(string id, string? missing, CancellationToken cancellation)
    {
        if (await room.OpenAsync(id, User.PersonId(), cancellation) is not { } view)
        {
            return NotFound();
        }
        if (view.Class.Language != PortalCultures.Current)
        {
            return LocalRedirect(PortalLink.In(view.Class.Language, GuardianLinks.Forms(id) + (missing is null ? "" : "?missing=1")));
        }
        View = view;
        Students = [.. view.Students.Where(s => s.Consents.IsMinor && (missing is null || !s.Consents.MayHandIn))];
        School = await db.Set<School>().Where(s => s.Id == view.Class.SchoolId).Select(s => s.Name).FirstAsync(cancellation);
        return Page();
    }
}
