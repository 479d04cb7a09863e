using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Exchange.Bringing;
using YouthArchive.Olympiads.Exchange.Writing;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Exchange;

/// <summary>Items from elsewhere: a file, a look at what would come, then the click that brings it. And the way out.</summary>
[Requires(Permissions.EditItems), RequestSizeLimit(WaitingFiles.MostBytes + 64 * 1024)]
internal sealed class ImportModel(WaitingFiles waiting, ItemIntake intake, ItemExport export, IStringLocalizer S) : PageModel
{
    [BindProperty(Name = "File")]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public string Language { get; set; } = PortalCultures.Current;

    /// <summary>What would come; null before a file was given.</summary>
    public ImportedFile? Found { get; private set; }

    public IReadOnlyDictionary<string, IntakeState> States { get; private set; } = new Dictionary<string, IntakeState>();

    public string? WaitingId { get; private set; }

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public int Items { get; private set; }

    public int ForQti { get; private set; }

    public int ForMoodle { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => CountAsync(cancellation);

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Sheet is not { Length: > 0 and <= WaitingFiles.MostBytes } || !PortalCultures.All.Contains(Language))
        {
            ModelState.AddModelError("File", S["Choose a file of at most {0} MB.", WaitingFiles.MostBytes / 1024 / 1024]);
            return await AgainAsync(cancellation);
        }
        using var content = new MemoryStream();
        await Sheet.CopyToAsync(content, cancellation);
        Found = ItemFiles.Read(content.ToArray(), Language, cancellation);
        if (Found.Imported.Count > 0)
        {
            States = await intake.StatesAsync(Found.Imported, cancellation);
            WaitingId = waiting.Add(content.ToArray(), Language, User.PersonId());
        }
        await CountAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostBringAsync(string? id, bool next, CancellationToken cancellation)
    {
        if (waiting.Take(id, User.PersonId()) is not var (bytes, language))
        {
            ModelState.AddModelError("File", S["The file has waited too long. Choose it again."]);
            return await AgainAsync(cancellation);
        }
        var count = await intake.BringAsync(ItemFiles.Read(bytes, language, cancellation).Imported, next, User.PersonId(), cancellation);
        TempData.Say(S.Plural(count, "{0} item came in as a draft.", "{0} items came in as drafts."));
        return Redirect(PortalLink.To(OlympiadLinks.Bank));
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        await CountAsync(cancellation);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task CountAsync(CancellationToken cancellation)
    {
        var items = await export.ItemsAsync(null, cancellation);
        Items = items.Count;
        ForQti = items.Count(i => Foreign.Qti(i.Body) is null);
        ForMoodle = items.Count(i => Foreign.Moodle(i.Body) is null);
        Tags = [.. items.SelectMany(i => i.Tags ?? []).Distinct(StringComparer.Ordinal).Order(Alphabet.Current)];
    }
}
