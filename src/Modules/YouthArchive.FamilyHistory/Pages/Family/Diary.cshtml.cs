using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>The archive diary.</summary>
internal sealed class DiaryModel(WorkPageServices services, VisitDesk desk) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Diary;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        return await desk.AddAsync(id, DateOnly.FromDateTime(EditionTime.In(Edition.Zone, NowUtc)), cancellation) is { } visit
            ? To(FamilyLinks.Item(id, Part, visit.Id))
            : Refuse(S["The diary has at most {0} lines.", VisitDesk.Most]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, string? item, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) && await desk.RemoveAsync(id, item ?? "", cancellation) ? Here() : NotFound();
}
