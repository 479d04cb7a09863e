using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.Rosters;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>Brings a list into a class: a file or pasted names, a look at what would happen, then the click that does it.</summary>
[Requires(ClassPermissions.ManageClasses), RequestSizeLimit(RosterReader.MostBytes + FormBytes)]
internal sealed class ListModel(ClassRegister classes, ListReading reading, Bringing bringing, IStringLocalizer S) : ClassPage(classes)
{
    private const int FormBytes = 1024 * 1024;

    [BindProperty(Name = "File")]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Take { get; set; }

    /// <summary>Null before a list was given.</summary>
    public ListView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }
        if (Sheet is { Length: > 0 })
        {
            await using var content = Sheet.OpenReadStream();
            View = await reading.FileAsync(Class, content, Sheet.FileName, cancellation);
        }
        else if (!string.IsNullOrWhiteSpace(Text))
        {
            View = await reading.TextAsync(Class, Text, Take, cancellation);
        }
        else
        {
            ModelState.AddModelError(nameof(Text), S["Choose a file or paste the names."]);
            return Again();
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }
        var view = await reading.TextAsync(Class, Text ?? "", Take, cancellation);
        if (view.Roster.IsBlocked)
        {
            View = view;
            return Again();
        }
        await bringing.ApplyAsync(Class, view.Plan, User.PersonId(), cancellation);
        TempData.Say(view.Plan.Added.Count == 0 && view.Plan.Changed.Count == 0
            ? S["Nothing was new in this list."]
            : S.Plural(view.Plan.Added.Count, "{0} student was added.", "{0} students were added."));
        return To(ClassLinks.Class(id));
    }
}
