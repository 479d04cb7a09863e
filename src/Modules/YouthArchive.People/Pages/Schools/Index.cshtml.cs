using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Schools;

/// <summary>A teacher finds the school or registers it.</summary>
[SignedIn]
internal sealed class IndexModel(
    SchoolRegister schools, SchoolStaff staff, UserManager<PortalUser> users, SignInManager<PortalUser> signIn, TimeProvider clock,
    IStringLocalizer S) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty]
    public string? Settlement { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<School> Found { get; private set; } = [];
    public IReadOnlyList<OwnSchool> Own { get; private set; } = [];
    public bool WasSearched => Region is not null || Text is not null;

    public IEnumerable<SelectListItem> RegionChoices => YouthArchive.People.Schools.Regions.All
        .Select(r => new SelectListItem(r.Name.ToString(), r.Key)).Prepend(new("", ""));

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAskAsync(int school, CancellationToken cancellation)
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }
        if (!await staff.AskAsync(school, User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(S["Your request is with the school's teachers and the organisers. You will see the school at “My classes” when one of them has confirmed it."]);
        return Redirect(PortalLink.To(ClassLinks.Schools));
    }

    public async Task<IActionResult> OnPostRegisterAsync(CancellationToken cancellation)
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }
        Validate();
        if (ModelState.IsValid && await schools.FindAlikeAsync(Region!, Settlement!, Name!, cancellation) is not null)
        {
            ModelState.AddModelError(nameof(Name), S["This school is registered already. Find it above and ask to join."]);
        }
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 400;
            await LoadAsync(cancellation);
            return Page();
        }
        await schools.RegisterAsync(Region!, Settlement!, Name!, User.PersonId(), cancellation);
        await signIn.RefreshSignInAsync((await users.GetUserAsync(User))!);
        TempData.Say(S["The school is registered. Now open a class."]);
        return Redirect(PortalLink.To(ClassLinks.All));
    }

    // A minor cannot be anybody's teacher; everything else the first teacher and the organisers see to.
    private async Task<IActionResult?> RefusedAsync()
    {
        var user = await users.GetUserAsync(User);
        if (user is not null && !(User.IsInRole(PortalRoles.Student) && Age.IsMinor(user.BirthYear, null, clock.GetUtcNow().Year)))
        {
            return null;
        }
        TempData.Say(S["Schools are for teachers. You can join a class with its code."]);
        return Redirect(PortalLink.To(ClassLinks.Join));
    }

    private void Validate()
    {
        if (YouthArchive.People.Schools.Regions.Find(Region) is null)
        {
            ModelState.AddModelError(nameof(Region), S["Choose the region."]);
        }
        if (Settlement?.Trim() is not { Length: > 0 and <= School.NameLength })
        {
            ModelState.AddModelError(nameof(Settlement), S["Write the town or village."]);
        }
        if (Name?.Trim() is not { Length: > 0 and <= School.NameLength })
        {
            ModelState.AddModelError(nameof(Name), S["Write the name of the school."]);
        }
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Own = await schools.OfTeacherAsync(User.PersonId(), cancellation);
        Found = WasSearched ? await schools.SearchAsync(string.IsNullOrEmpty(Region) ? null : Region, Text, cancellation) : [];
    }
}
