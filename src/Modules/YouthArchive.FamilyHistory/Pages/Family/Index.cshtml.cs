using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>The works a person writes, and those he or she is asked to join.</summary>
[SignedIn]
internal sealed class IndexModel(DbContext db, IEditions editions, Authorship authorship, IStringLocalizer S) : PageModel
{
    public IReadOnlyList<(Work Work, Edition Edition)> Works { get; private set; } = [];
    public IReadOnlyList<Work> Invitations { get; private set; } = [];
    public string? Code { get; private set; }
    public string? Wrong { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var me = User.PersonId();
        var own = await (
            from author in db.Set<WorkAuthor>()
            join work in db.Set<Work>() on author.WorkId equals work.Id
            where author.PersonId == me && author.JoinedUtc != null && work.State != WorkState.Withdrawn
            orderby work.CreatedUtc descending
            select work).AsNoTracking().ToListAsync(cancellation);
        var known = (await editions.AllAsync(cancellation)).ToDictionary(e => e.Id);
        Works = [.. own.Where(w => known.ContainsKey(w.EditionId)).Select(w => (w, known[w.EditionId]))];
        Invitations = await authorship.InvitationsAsync(me, cancellation);
    }

    public async Task<IActionResult> OnPostAnswerAsync(string id, bool yes, CancellationToken cancellation) =>
        await authorship.AnswerAsync(id, User.PersonId(), yes, cancellation) is { } reason
            ? await RefuseAsync(S[reason], cancellation)
            : Redirect(PortalLink.To(yes ? FamilyLinks.Work(id) : FamilyLinks.Own));

    public async Task<IActionResult> OnPostJoinAsync(string? code, CancellationToken cancellation)
    {
        Code = code;
        var (workId, refusal) = await authorship.JoinAsync(code, CodeKind.Author, User.PersonId(), cancellation);
        return refusal is null ? Redirect(PortalLink.To(FamilyLinks.Work(workId!))) : await RefuseAsync(S[refusal], cancellation);
    }

    private async Task<IActionResult> RefuseAsync(string wrong, CancellationToken cancellation)
    {
        Wrong = wrong;
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync(cancellation);
        return Page();
    }
}
