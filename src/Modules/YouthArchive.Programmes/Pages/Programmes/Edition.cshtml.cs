using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Content.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Pages.Programmes;

/// <summary>A programme's edition: what, by when, who, how judged, where to look.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Programmes, CacheTags.Content, CacheTags.Rankings])]
internal sealed class EditionModel(
    IEditions editions, IEnrolments enrolments, ActionsOfEdition offers, FactsOfEdition facts, IContentPages content, TimeProvider clock) : PageModel
{
    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;
    public Edition Edition { get; private set; } = null!;
    public Due Due { get; private set; } = null!;
    public PageText? Story { get; private set; }
    public IReadOnlyList<EditionAction> Actions { get; private set; } = [];
    public IReadOnlyList<EditionFacts> Facts { get; private set; } = [];
    public IReadOnlyList<Edition> Others { get; private set; } = [];
    public bool IsEnrolled { get; private set; }

    /// <summary>What became of the enrolment just asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "enrolment")]
    public EnrolmentResult? Result { get; set; }

    public bool OffersEnrolment => Edition.EnrolmentIsOpen(NowUtc) && !IsEnrolled && !Actions.Any(a => a.IsPrimary);

    public async Task<IActionResult> OnGetAsync(string programme, string? slug, CancellationToken cancellation)
    {
        if (await FindAsync(programme, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        Due = EditionMoment.DueAt(edition, NowUtc);
        Actions = await offers.ForAsync(edition, User, cancellation);
        Facts = await facts.OfAsync(edition, cancellation);
        IsEnrolled = User.PersonIdOrNull() is { } id && await enrolments.IsEnrolledAsync(edition.Id, id, cancellation);
        Story = edition.ContentPath.Length == 0 ? null : await content.FindAsync(edition.ContentPath, PortalCultures.Current, cancellation);
        Others = [.. (await editions.AllAsync(cancellation))
            .Where(e => e.Programme == edition.Programme && e.Id != edition.Id).OrderByDescending(e => e.EnrolmentOpensUtc)];
        return Page();
    }

    public async Task<IActionResult> OnPostEnrolAsync(string programme, string? slug, CancellationToken cancellation)
    {
        if (await FindAsync(programme, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        if (User.PersonIdOrNull() is not { } id)
        {
            return Challenge();
        }
        var result = await enrolments.EnrolAsync(edition.Id, id, cancellation);
        return Redirect(PortalLink.To($"{ProgrammeLinks.Edition(edition)}?enrolment={result}"));
    }

    private async Task<Edition?> FindAsync(string segment, string? slug, CancellationToken cancellation) =>
        ProgrammeNames.FromUrl(segment) is { } programme ? await editions.FindAsync(programme, slug, cancellation) : null;
}
