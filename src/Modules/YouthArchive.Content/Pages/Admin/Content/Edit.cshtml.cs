using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Markdown;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Pages.Admin.Content;

/// <summary>Writes one text in one language. Every button is a submit button: the page works without script.</summary>
[Requires(Permissions.EditContent)]
[RequestFormLimits(ValueLengthLimit = LongestForm)]
[RequestSizeLimit(LongestForm)]
internal sealed class EditModel(IContentStore store, IMarkdown markdown, IStringLocalizer s) : PageModel
{
    private const int LongestForm = 8 * 1024 * 1024;

    [BindProperty, ValidateNever]
    public EditForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    public ContentItem? Item { get; private set; }
    public string Type { get; private set; } = ContentText.Page;
    public string Language { get; private set; } = PortalCultures.Default;
    public string Set { get; private set; } = "";
    public string? Preview { get; private set; }
    public string? Said { get; private set; }
    public IReadOnlyList<ContentSummary> History { get; private set; } = [];
    public IReadOnlyList<ContentSummary> Translations { get; private set; } = [];
    public bool IsPublished => History.Any(h => h.Published);

    public async Task<IActionResult> OnGetAsync(string? type, string? language, string? set, string? said, CancellationToken cancellation)
    {
        if (!await LoadAsync(type, language, set, cancellation))
        {
            return NotFound();
        }
        Form = Item is null ? Empty() : EditForm.Of(ContentText.Of(Item), Item.ContentItemVersionId);
        Said = said switch
        {
            "draft" => s["The draft is saved."].Value,
            "published" => s["Published. Visitors see it now."].Value,
            "withdrawn" => s["Withdrawn. Visitors see it no more."].Value,
            "restored" => s["The older version is a draft again."].Value,
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string act, string? type, string? language, string? set, string? version, CancellationToken cancellation)
    {
        if (!await LoadAsync(type, language, set, cancellation))
        {
            return NotFound();
        }
        return act switch
        {
            "preview" => Show(),
            "draft" => await SaveAsync(publish: false, cancellation),
            "publish" => await SaveAsync(publish: true, cancellation),
            "withdraw" when Item is not null => After(await store.AddAsync(new Withdrawal(Id!, User.PersonId()), cancellation), "withdrawn"),
            "restore" when Item is not null => After(await store.AddAsync(new Restoration(Id!, version ?? "", User.PersonId()), cancellation), "restored"),
            _ => BadRequest(),
        };
    }

    private async Task<bool> LoadAsync(string? type, string? language, string? set, CancellationToken cancellation)
    {
        Id = Id == "new" ? null : Id;
        if (Id is { } id)
        {
            Item = await store.LatestAsync(id, cancellation);
            if (Item is null || !ContentText.Types.Contains(Item.ContentType))
            {
                return false;
            }
            var text = ContentText.Of(Item);
            (Type, Language, Set) = (text.Type, text.Language, text.Set);
            History = await store.HistoryAsync(id, cancellation);
        }
        else if (!ContentText.Types.Contains(type))
        {
            return false;
        }
        else
        {
            Type = type!;
            Language = PortalCultures.IsKnown(language) ? language! : PortalCultures.Default;
            Set = PortalId.IsWellFormed(set) ? set! : PortalId.New();
        }
        Translations = Set.Length == 0 ? [] : await store.TranslationsAsync([Set], cancellation);
        return true;
    }

    // A translation begins with the address of the text it translates.
    private EditForm Empty() => new()
    {
        Path = Translations.Select(t => ContentLinks.WithoutLanguage(t.Path ?? "")).FirstOrDefault() ?? (Type == ContentText.NewsItem ? "news/" : ""),
    };

    private PageResult Show()
    {
        Preview = markdown.ToHtml(Form.Markdown, MarkdownTrust.Editor).Html;
        return Page();
    }

    private async Task<IActionResult> SaveAsync(bool publish, CancellationToken cancellation)
    {
        foreach (var (field, problem) in Form.Problems(Type, s))
        {
            ModelState.AddModelError($"Form.{field}", problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var saved = await store.AddAsync(new Draft(Written(), Form.BasedOn is { Length: > 0 } version ? version : null, User.PersonId()), cancellation);
        if (saved.Item is { } draft && saved.Outcome == ContentOutcome.Done)
        {
            Id = draft.ContentItemId;
            if (!publish)
            {
                return After(saved, "draft");
            }
            Item = draft;
            Form.BasedOn = draft.ContentItemVersionId;
            ModelState.Remove("Form.BasedOn");
            saved = await store.AddAsync(new Publication(Id!, User.PersonId()), cancellation);
        }
        return After(saved, "published");
    }

    private ContentItem Written()
    {
        var text = Form.ToText(Type, Language, Set);
        return Item is null
            ? new(null, null, Type, text.Title, true, false, null, null, null, User.PersonId(), User.Identity?.Name, ContentText.Parts(text))
            : Item with { DisplayText = text.Title, Parts = ContentText.PartsOver(Item.Parts, text) };
    }

    private IActionResult After(VersionResult result, string said)
    {
        switch (result.Outcome)
        {
            case ContentOutcome.Done:
                return LocalRedirect(PortalLink.To($"{ContentLinks.Edit(Id!)}?said={said}"));
            case ContentOutcome.NotFound:
                return NotFound();
            case ContentOutcome.PathTaken:
                ModelState.AddModelError("Form.Path", s["Another published page has this address. Your text is saved as a draft"]);
                return Page();
            default:
                ModelState.AddModelError("Form.Markdown", s["Somebody saved a newer version while you were writing. Your text stands here; open the newer one in another window and compare"]);
                return Page();
        }
    }
}
