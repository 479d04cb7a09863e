using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.FamilyHistory.Pages.Tutors;

/// <summary>A teacher's students' works: what is missing in each.</summary>
[Requires(Permissions.Tutor)]
internal sealed class StudentsModel(TutorDesk desk, Authorship authorship, IPeople people, IStringLocalizer S) : PageModel
{
    private IReadOnlyDictionary<string, Person> _names = new Dictionary<string, Person>();

    public IReadOnlyList<WorkFolder> Works { get; private set; } = [];
    public string? Code { get; private set; }
    public string? Wrong { get; private set; }

    public string NameOf(string personId) => _names.TryGetValue(personId, out var person) ? person.DisplayName : S["Somebody"];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Works = await desk.OfAsync(User.PersonId(), cancellation);
        _names = await people.FindManyAsync(Works.SelectMany(w => w.Authors).Select(a => a.PersonId).Distinct(), cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellation)
    {
        var (workId, refusal) = await authorship.JoinAsync(code, CodeKind.Tutor, User.PersonId(), cancellation);
        if (refusal is null)
        {
            return Redirect(PortalLink.To(FamilyLinks.TutorOf(workId!)));
        }
        (Code, Wrong) = (code, S[refusal]);
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync(cancellation);
        return Page();
    }
}
