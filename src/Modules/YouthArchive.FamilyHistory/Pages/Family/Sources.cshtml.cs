using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>What the work stands on, in the order the authors put it.</summary>
internal sealed class SourcesModel(WorkPageServices services, SourceDesk desk, ICitations citations, DbContext db) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Sources;
    public string? Pasted { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(string id, SourceKind kind, string? text, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || !Enum.IsDefined(kind))
        {
            return NotFound();
        }
        Pasted = text;
        if (await desk.AddAsync(id, kind, cancellation) is not { } source)
        {
            return Refuse(S["A work has at most {0} sources.", SourceDesk.Most]);
        }
        if (!string.IsNullOrWhiteSpace(text))
        {
            desk.Write(source, new() { Kind = kind, IsPrimary = kind is not (SourceKind.Published or SourceKind.Web), Title = text }, new() { Text = text }, Work.Language);
            await db.SaveChangesAsync(cancellation);
        }
        return To(FamilyLinks.Item(id, Part, source.Key));
    }

    public async Task<IActionResult> OnPostChangeAsync(string id, string? item, string? act, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || Folder.Sources.All(s => s.Key != item))
        {
            return NotFound();
        }
        switch (act)
        {
            case "up":
                await desk.MoveAsync(id, item!, -1, cancellation);
                break;
            case "down":
                await desk.MoveAsync(id, item!, 1, cancellation);
                break;
            case "delete":
                await desk.RemoveAsync(id, item!, cancellation);
                break;
        }
        return Here();
    }

    /// <summary>As each working language of the edition writes it.</summary>
    public IEnumerable<(string Language, string Text)> Written(Source source) =>
        Folder.Terms.Languages.Append(Work.Language).Distinct().Select(l => (l, SourceCitation.Write(source, l, citations))).Where(w => w.Item2.Length > 0);
}
