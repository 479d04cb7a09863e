using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Localization;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>One source: its citation in fields, and what it is worth.</summary>
internal sealed class SourceModel(WorkPageServices services, SourceDesk desk, ICitations citations, DbContext db) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Sources;
    public Source Source { get; private set; } = null!;
    public SourceForm Given { get; private set; } = new();
    public CitationInput Citation { get; private set; } = new();

    /// <summary>Of the work's other sources: the same place twice is flagged.</summary>
    public IReadOnlyList<ArchivalCitation> Others =>
        [.. Folder.Sources.Where(s => s.Id != Source.Id && s.Kind == SourceKind.Archival).Select(SourceCitation.Of)];

    /// <summary>In all four languages.</summary>
    public IEnumerable<(string Language, string Text)> Written =>
        PortalCultures.All.Select(l => (l, SourceCitation.Write(Source, l, citations))).Where(w => w.Item2.Length > 0);

    public async Task<IActionResult> OnGetAsync(string id, string item, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, item, cancellation))
        {
            return NotFound();
        }
        Given = Form(Source);
        Citation = SourceCitation.Input(Source);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string id, string item, SourceForm form, [Bind(Prefix = "Citation")] CitationInput citation, string? version, string? go, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, item, cancellation))
        {
            return NotFound();
        }
        (Given, Citation) = (form, citation);
        ModelState.Clear();
        var (before, kept) = (Seen, Values(Source));
        desk.Write(Source, form, citation, Work.Language);
        if (version is { Length: > 0 } && version != before && BaseOf(Source) != before)
        {
            db.Entry(Source).State = EntityState.Unchanged;
            return Ended(SaveOutcome.Changed, before, kept, "");
        }
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Saved by a co-author in this very moment: the next look shows both.
            db.ChangeTracker.Clear();
            var other = (await desk.FindAsync(id, item, cancellation))!;
            return Ended(SaveOutcome.Changed, BaseOf(other), Values(other), "");
        }
        var kind = go == "save" && form.Kind != SourceKind.Archival == (kept["kind"] == nameof(SourceKind.Archival));
        return Ended(SaveOutcome.Saved, BaseOf(Source), kept, kind ? FamilyLinks.Item(id, Part, item) : FamilyLinks.Part(id, Part));
    }

    private async Task<bool> LoadAsync(string id, string item, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || await desk.FindAsync(id, item, cancellation) is not { } source)
        {
            return false;
        }
        (Source, Seen) = (source, BaseOf(source));
        return true;
    }

    private static SourceForm Form(Source s) => new()
    {
        Kind = s.Kind, IsPrimary = s.IsPrimary, Title = s.Title, Date = s.Date, Details = s.Details, Address = s.Address, Annotation = s.Annotation,
    };

    private static Dictionary<string, string> Values(Source s) => new()
    {
        ["kind"] = s.Kind.ToString(), ["isPrimary"] = s.IsPrimary ? "true" : "", ["Citation.Archive"] = s.Archive, ["Citation.Fonds"] = s.Fonds,
        ["Citation.Inventory"] = s.Inventory, ["Citation.File"] = s.File, ["Citation.Sheets"] = s.Sheets, ["Citation.Title"] = s.Title, ["Citation.Date"] = s.Date,
        ["Citation.Text"] = s.AsWritten, ["title"] = s.Title, ["date"] = s.Date, ["details"] = s.Details, ["address"] = s.Address, ["annotation"] = s.Annotation,
    };

    private static string BaseOf(Source source) => PartBase.Of([.. Values(source).Values]);
}
