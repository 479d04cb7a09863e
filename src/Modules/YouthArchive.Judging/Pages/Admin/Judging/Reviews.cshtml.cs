using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Reviews;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Requests for review of an edition's results, and the organisers' answers. An answer stays.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class ReviewsModel(IAllEditions editions, JudgingDesk desk, DbContext db, AuditTrail audit, TimeProvider clock) : DeskPage(editions, desk)
{
    public IReadOnlyList<ReviewRequest> Requests { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await ShowAsync(programme, slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string programme, string slug, int request, ReviewOutcome? outcome, string? answer, CancellationToken cancellation)
    {
        if (!await ShowAsync(programme, slug, cancellation) || Requests.FirstOrDefault(r => r.Id == request) is not { } asked)
        {
            return NotFound();
        }
        if (outcome is not { } found || !Enum.IsDefined(found) || !IsReason(answer, ReviewRequest.TextLength))
        {
            return Refuse("Choose an outcome and write the reason.");
        }
        if (asked.Reply(found, answer!.Trim(), User.PersonId(), clock.GetUtcNow().UtcDateTime))
        {
            audit.Add(User.PersonId(), "Review.Answered", "Edition", View.Edition.Key, new { entry = asked.EntryCode, outcome = found.ToString() });
            await db.SaveChangesAsync(cancellation);
        }
        return To(JudgingLinks.Reviews(View.Edition));
    }

    private async Task<bool> ShowAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return false;
        }
        Requests = await db.Set<ReviewRequest>().Where(r => r.EditionId == View.Edition.Id).OrderBy(r => r.Id).ToListAsync(cancellation);
        return true;
    }
}
