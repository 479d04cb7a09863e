using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Asks once more, and says who will see what, before the ranking becomes public.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class PublishModel(IAllEditions editions, JudgingDesk desk, PublishedRankings rankings) : PageModel
{
    public JudgingView View { get; private set; } = null!;
    public PublishedRanking Ranking { get; private set; } = null!;
    public PublicationOutcome? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    /// <param name="seen">Digest of the ranking that the organiser saw: what is published is what was confirmed.</param>
    public async Task<IActionResult> OnPostAsync(string programme, string slug, string? seen, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        if (seen != Digest)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            HasChanged = true;
            return Page();
        }
        if (await rankings.WriteConflictsAsync(View, cancellation))
        {
            var before = View.Results.Digest();
            if (!await LoadAsync(programme, slug, cancellation) || View.Results.Digest() != before)
            {
                throw new InvalidOperationException("Writing the conflicts down changed the results they were part of.");
            }
        }
        var outcome = await rankings.PublishAsync(View, User.PersonId(), cancellation);
        if (outcome == PublicationOutcome.Published)
        {
            return Redirect(PortalLink.To($"{JudgingLinks.Desk(View.Edition)}?done=published"));
        }
        Refused = outcome;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public bool HasChanged { get; private set; }

    public string Digest => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Publication.Write(Ranking))));

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return false;
        }
        (View, Ranking) = (view, view.ToPublish());
        return true;
    }
}
