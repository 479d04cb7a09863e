using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>The blind second reading: question, key and answer; neither the mark, nor the ground, nor whose it is.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class ReadingModel(ResultsDesk desk, DbContext db, AppealDesk appeals, AppealedItems items) : ResultDeskPage(desk)
{
    public Appeal Appeal { get; private set; } = null!;
    public ReviewedItem Item { get; private set; } = null!;
    public AppealRefusal Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int id, CancellationToken cancellation) => await ShowAsync(slug, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, int id, string? points, string? note, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        Refusal = await appeals.ReadAsync(Appeal, TypedPoints.Read(points), note, User.PersonId(), cancellation);
        if (Refusal == AppealRefusal.None)
        {
            return To(ResultLinks.Appeals(Edition));
        }
        Response.StatusCode = Refusal == AppealRefusal.WrongMark ? 400 : 409;
        return Page();
    }

    private async Task<bool> ShowAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation)
            || await db.Set<Appeal>().FirstOrDefaultAsync(a => a.Id == id && a.EditionId == Edition.Id, cancellation) is not { } appeal
            || await items.FindAsync(appeal, withMark: false, cancellation) is not { } item)
        {
            return false;
        }
        (Appeal, Item) = (appeal, item.Reviewed);
        return true;
    }
}
