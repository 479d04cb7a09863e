using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Localization;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>One line of the archive diary.</summary>
internal sealed class VisitModel(WorkPageServices services, VisitDesk desk, IArchives archives, DbContext db) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Diary;
    public ArchiveVisit Visit { get; private set; } = null!;
    public VisitForm Given { get; private set; } = new();
    public IReadOnlyList<string> Archives { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, string item, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, item, cancellation))
        {
            return NotFound();
        }
        Given = Written(Visit);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string item, VisitForm form, string? version, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, item, cancellation))
        {
            return NotFound();
        }
        Given = form;
        var (before, kept) = (Seen, Values(Visit));
        desk.Write(Visit, form);
        if (version is { Length: > 0 } && version != before && BaseOf(Visit) != before)
        {
            return Ended(SaveOutcome.Changed, before, kept, "");
        }
        await db.SaveChangesAsync(cancellation);
        return Ended(SaveOutcome.Saved, BaseOf(Visit), kept, FamilyLinks.Part(id, Part));
    }

    private async Task<bool> LoadAsync(string id, string item, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || await desk.FindAsync(id, item, cancellation) is not { } visit)
        {
            return false;
        }
        (Visit, Seen) = (visit, BaseOf(visit));
        Archives = SavedAnswer.IsWanted(Request) ? [] : [.. (await archives.AllAsync(cancellation)).Select(a => a.Name.In(PortalCultures.Current))];
        return true;
    }

    private static VisitForm Written(ArchiveVisit v) => new()
    {
        Day = v.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Archive = v.Archive, Way = v.Way, Asked = v.Asked, Found = v.Found, IsFruitless = v.IsFruitless,
    };

    private static Dictionary<string, string> Values(ArchiveVisit v) => new()
    {
        ["day"] = v.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["archive"] = v.Archive, ["way"] = v.Way, ["asked"] = v.Asked, ["found"] = v.Found, ["isFruitless"] = v.IsFruitless ? "true" : "",
    };

    private static string BaseOf(ArchiveVisit visit) => PartBase.Of([.. Values(visit).Values]);
}
