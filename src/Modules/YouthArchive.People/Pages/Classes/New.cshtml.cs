using System.Globalization;
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

namespace YouthArchive.People.Pages.Classes;

/// <summary>Opens a class; the list of names comes on the next page.</summary>
[Requires(ClassPermissions.ManageClasses)]
internal sealed class NewModel(SchoolRegister schools, ClassRegister classes, TimeProvider clock, IStringLocalizer S) : PageModel
{
    private IReadOnlyList<OwnSchool> _schools = [];

    [BindProperty]
    public int School { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Grade { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public SecretKind Secret { get; set; }

    public IEnumerable<SelectListItem> Schools => _schools.Select(s => new SelectListItem(s.School.Name, s.School.Id.ToString(CultureInfo.InvariantCulture)));

    public IEnumerable<SelectListItem> Grades => Enumerable.Range(1, 12).Select(g => g.ToString(CultureInfo.InvariantCulture))
        .Select(g => new SelectListItem(g, g)).Prepend(new("", ""));

    public IEnumerable<SelectListItem> Languages => PortalCultures.All.Select(l => new SelectListItem(PortalCultures.NativeName(l), l));

    public IEnumerable<SelectListItem> Secrets =>
        [new(S["Three words: from about grade 4"], nameof(SecretKind.Words)), new(S["Three pictures: for the youngest"], nameof(SecretKind.Pictures))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Language = PortalCultures.Current;
        return await LoadAsync(cancellation) ? Page() : Redirect(PortalLink.To(ClassLinks.All));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return Redirect(PortalLink.To(ClassLinks.All));
        }
        if (_schools.FirstOrDefault(s => s.School.Id == School) is null)
        {
            return NotFound();
        }
        var grade = Validate();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 400;
            return Page();
        }
        var opened = await classes.OpenAsync(new(School, Name!.Trim(), grade, Language!, SchoolYears.Of(clock.GetUtcNow().UtcDateTime), Secret), User.PersonId(), cancellation);
        return Redirect(PortalLink.To(ClassLinks.List(opened.Id)));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        _schools = [.. (await schools.OfTeacherAsync(User.PersonId(), cancellation)).Where(s => s.IsOpen)];
        return _schools.Count > 0;
    }

    private int Validate()
    {
        if (Name?.Trim() is not { Length: > 0 and <= SchoolClass.NameLength })
        {
            ModelState.AddModelError(nameof(Name), S["Give the class a name of up to {0} characters, for example 9 Ә.", SchoolClass.NameLength]);
        }
        // «9 Ә» says its grade itself.
        var text = string.IsNullOrEmpty(Grade) ? string.Concat((Name ?? "").Trim().TakeWhile(char.IsAsciiDigit)) : Grade;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) || grade is < 1 or > 12)
        {
            ModelState.AddModelError(nameof(Grade), S["Choose the grade, 1 to 12."]);
        }
        Language = AccountRules.IsLanguage(Language) ? Language : PortalCultures.Current;
        return grade;
    }
}
