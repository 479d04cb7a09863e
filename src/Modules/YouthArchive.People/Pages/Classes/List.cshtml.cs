using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.Rosters;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tables;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>Brings a list into a class: a file or pasted names, a look at what would happen, rows put right on the spot, then the click that does it.</summary>
[Requires(ClassPermissions.ManageClasses), RequestSizeLimit(RosterReader.MostBytes + FormBytes)]
internal sealed class ListModel(ClassRegister classes, ListReading reading, Bringing bringing, IStringLocalizer S) : ClassPage(classes)
{
    private const int FormBytes = 1024 * 1024;

    [BindProperty(Name = "File")]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The list as this page sent it; null when none was looked at yet.</summary>
    [BindProperty]
    public string? Rows { get; set; }

    [BindProperty]
    public List<RowDraft> Fix { get; set; } = [];

    [BindProperty]
    public string? ReadSheet { get; set; }

    [BindProperty]
    public List<SheetDraft> Other { get; set; } = [];

    /// <summary>Which of the other sheets is wanted instead, from 0.</summary>
    [BindProperty]
    public int? Turn { get; set; }

    [BindProperty]
    public string? Take { get; set; }

    /// <summary>Null before a list was given.</summary>
    public ListView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound() : IsOpen ? Page() : To(ClassLinks.Class(id));

    /// <summary>An empty list to fill in, in the language of the page.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(string id, string? format, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }
        var table = RosterTemplate.In(PortalCultures.Current);
        using var content = new MemoryStream();
        if (format == "csv")
        {
            await CsvTable.WriteAsync(content, table, cancellation);
            return File(content.ToArray(), CsvTable.ContentType, "class-list.csv");
        }
        await Workbook.WriteAsync(content, table, cancellation);
        return File(content.ToArray(), Workbook.ContentType, "class-list.xlsx");
    }

    /// <summary>The dry run, also of what was put right on the page.</summary>
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
        else if (Rows is not null)
        {
            View = await reading.DraftAsync(Class, Turn is { } to ? Draft.Turned(to) : Draft, Take, cancellation);
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
        var view = Rows is null
            ? await reading.TextAsync(Class, Text ?? "", Take, cancellation)
            : await reading.DraftAsync(Class, Draft, Take, cancellation);
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

    private ListDraft Draft => new(Rows, Fix, ReadSheet, Other);
}
