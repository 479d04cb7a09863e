using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Classes;

/// <summary>A teacher's schools and classes.</summary>
[Requires(ClassPermissions.ManageClasses)]
internal sealed class IndexModel(SchoolRegister schools, ClassRegister classes) : PageModel
{
    public IReadOnlyList<OwnSchool> Schools { get; private set; } = [];
    public IReadOnlyList<ClassLine> Classes { get; private set; } = [];
    public bool MayOpen => Schools.Any(s => s.IsOpen);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Schools = await schools.OfTeacherAsync(User.PersonId(), cancellation);
        Classes = await classes.OfTeacherAsync(User.PersonId(), cancellation);
    }
}
