using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Bank.Forms;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiad.Items;

/// <param name="Seen">Version of the row the editor saw; null for a new item.</param>
internal sealed record EditorView(ItemDraft Draft, bool AsJson, int? Seen, BankOutcome? Refused, string Path);

/// <summary>Writing an item, in a form or as JSON.</summary>
internal abstract class EditorPage(ItemBank bank) : PageModel
{
    public const long MostBytes = 64 * 1024 * 1024;
    private const string JsonMode = "json";

    public ItemDraft Draft { get; private set; } = null!;
    public bool AsJson { get; private set; }
    public BankOutcome? Refused { get; private set; }

    protected void Show(ItemDraft draft, string? mode)
    {
        Draft = draft;
        AsJson = mode == JsonMode || FormSchema.Of(draft.Type) is null;
    }

    /// <param name="before">What the form does not speak of is taken from here.</param>
    protected async Task<IActionResult> SaveAsync(JsonObject before, int? seen, string? mode, CancellationToken cancellation)
    {
        var form = await Request.ReadFormAsync(cancellation);
        var draft = mode == JsonMode ? ItemDraft.Of(form["json"].ToString()) : OfForm(form, before);
        var files = await ItemDraft.TakeAsync(draft.Json, form.Files, cancellation);
        draft = files.Count > 0 ? ItemDraft.Of(draft.Json) : draft;
        Show(draft, mode);
        if (draft.MayBeKept && (seen is null || draft.Item!.Key == before["key"]?.ToString()))
        {
            Refused = await bank.SaveAsync(draft.Item!, seen, files, User.PersonId(), cancellation);
            if (Refused == BankOutcome.Done)
            {
                return Redirect(PortalLink.To(OlympiadLinks.BankItem(draft.Item!.Key)));
            }
        }
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = Refused is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return Page();
    }

    private static ItemDraft OfForm(IFormCollection form, JsonObject before)
    {
        var type = before["body"]?["type"]?.ToString() ?? "";
        var fields = FormSchema.Of(type) ?? [];
        var json = new FormJson(name => form.TryGetValue(name, out var value) ? value.ToString() : null).Object("", fields, before);
        if (form.TryGetValue("key", out var key) && before["key"]?.ToString() is not { Length: > 0 })
        {
            json["key"] = key.ToString().Trim();
        }
        json["title"] ??= new JsonObject();
        json["stem"] ??= new JsonObject();
        json["body"] ??= new JsonObject();
        json["body"]!["type"] = type;
        // The type stands first for who reads it.
        var body = (JsonObject)json["body"]!;
        body.Remove("type");
        body.Insert(0, "type", type);
        return ItemDraft.Of(json);
    }
}
