using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>One appeal: the answer, the second reading, and the decision.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class OneAppealModel(ResultsDesk desk, DbContext db, AppealDesk appeals, AppealedItems items) : ResultDeskPage(desk)
{
    public Appeal Appeal { get; private set; } = null!;
    public ReviewedItem Item { get; private set; } = null!;
    public GivenMark Standing { get; private set; } = null!;
    public AppealRefusal Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int id, CancellationToken cancellation) => await SeenAsync(slug, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, int id, AppealOutcome? outcome, string? points, string? answer, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        var mark = TypedPoints.Read(points);
        if (mark is null && !string.IsNullOrWhiteSpace(points))
        {
            Refusal = AppealRefusal.WrongMark;
        }
        else if ((Refusal = await appeals.DecideAsync(Appeal, outcome, mark, answer, User.PersonId(), cancellation)) == AppealRefusal.None)
        {
            return To(ResultLinks.OneAppeal(Edition, id));
        }
        Response.StatusCode = Refusal is AppealRefusal.Unfit or AppealRefusal.WrongMark ? 400 : 409;
        return Page();
    }

    private async Task<bool> SeenAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, id, cancellation))
        {
            return false;
        }
        await appeals.SeeAsync(Appeal, User.PersonId(), cancellation);
        return true;
    }

    private async Task<bool> ShowAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation)
            || await db.Set<Appeal>().FirstOrDefaultAsync(a => a.Id == id && a.EditionId == Edition.Id, cancellation) is not { } appeal
            || await items.FindAsync(appeal, withMark: true, cancellation) is not { } item)
        {
            return false;
        }
        (Appeal, Item, Standing) = (appeal, item.Reviewed, item.Standing);
        return true;
    }
}
