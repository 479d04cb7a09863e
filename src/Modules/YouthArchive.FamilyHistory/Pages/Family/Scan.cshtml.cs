using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>One scan: looked into, described, bound to its source, its permission written down.</summary>
internal sealed class ScanModel(WorkPageServices services, AttachmentDesk desk, DbContext db) : OwnWorkPage(services)
{
    private const int Longest = 1000;

    public sealed record ScanTexts(string Description, string? Source, CopyPermission Permission, string Note);

    public override string Part => WorkParts.Scans;
    public Attachment Scan { get; private set; } = null!;
    public ScanTexts Given { get; private set; } = new("", null, CopyPermission.Unknown, "");
    public TileSet? Tiles => Scan is { TilesKey: { } key, Width: { } width, Height: { } height } ? new(key, width, height) : null;

    public async Task<IActionResult> OnGetAsync(string id, string item, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, item, cancellation))
        {
            return NotFound();
        }
        Given = new(Scan.Description, Folder.Sources.FirstOrDefault(s => s.Id == Scan.SourceId)?.Key, Scan.Permission, Scan.PermissionNote);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string id, string item, string? description, string? source, CopyPermission permission, string? note, string? version, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, item, cancellation) || !Enum.IsDefined(permission))
        {
            return NotFound();
        }
        Given = new(Cut(description), source, permission, Cut(note));
        var (before, kept) = (Seen, Values());
        (Scan.Description, Scan.Permission, Scan.PermissionNote) = (Given.Description, permission, Given.Note);
        Scan.SourceId = Folder.Sources.FirstOrDefault(s => s.Key == source)?.Id;
        if (version is { Length: > 0 } && version != before && BaseOf() != before)
        {
            return Ended(SaveOutcome.Changed, before, kept, "");
        }
        await db.SaveChangesAsync(cancellation);
        return Ended(SaveOutcome.Saved, BaseOf(), kept, FamilyLinks.Part(id, Part));
    }

    private async Task<bool> LoadAsync(string id, string item, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || await desk.FindAsync(id, item, cancellation) is not { Kind: AttachmentKind.Scan } scan)
        {
            return false;
        }
        Scan = scan;
        Seen = BaseOf();
        return true;
    }

    private Dictionary<string, string> Values() => new()
    {
        ["description"] = Scan.Description, ["source"] = Folder.Sources.FirstOrDefault(s => s.Id == Scan.SourceId)?.Key ?? "",
        ["permission"] = Scan.Permission.ToString(), ["note"] = Scan.PermissionNote,
    };

    private string BaseOf() => PartBase.Of([.. Values().Values]);

    private static string Cut(string? text) => text?.Trim() is { } kept ? kept[..Math.Min(kept.Length, Longest)] : "";
}
