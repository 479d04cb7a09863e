using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>An edition's award rules, and the term for requests for review.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class AwardsModel(IAllEditions editions, JudgingDesk desk, DbContext db, AuditTrail audit) : DeskPage(editions, desk)
{
    public IReadOnlyList<AwardRuleRow> Rows { get; private set; } = [];
    public int Days { get; private set; } = AwardSettings.UsualReviewDays;
    public IReadOnlyList<AwardProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, string? preset, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Days = (await FindAsync(cancellation))?.ReviewDays ?? Days;
        Rows = AwardForm.Write(AwardPresets.Of(preset, View.Edition.Tracks) ?? View.Results.Input.Awards);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string programme, string slug, List<AwardRuleRow>? rules, int days, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        (Rows, Days) = ([.. (rules ?? []).Take(AwardForm.Most)], days);
        Problems = [.. AwardForm.Problems(Rows)];
        var read = Problems.Count == 0 ? AwardForm.Read(Rows, View.Edition.Tracks) : AwardRules.None;
        if (Problems.Count > 0 || read.Problems().Any() || days is < 0 or > AwardSettings.MostReviewDays)
        {
            ModelState.Clear();
            return Refuse("The award rules cannot be stored like this.");
        }
        var settings = await FindAsync(cancellation);
        if (settings is null)
        {
            db.Add(settings = new AwardSettings { EditionId = View.Edition.Id, Rules = "" });
        }
        (settings.Rules, settings.ReviewDays) = (AwardSettings.Write(read), days);
        audit.Add(User.PersonId(), "AwardRules.Changed", "Edition", View.Edition.Key, new { rules = read.Rules.Select(r => r.Key), days });
        await db.SaveChangesAsync(cancellation);
        return To(JudgingLinks.Standing(View.Edition));
    }

    private Task<AwardSettings?> FindAsync(CancellationToken cancellation) =>
        db.Set<AwardSettings>().FirstOrDefaultAsync(s => s.EditionId == View.Edition.Id, cancellation);
}
