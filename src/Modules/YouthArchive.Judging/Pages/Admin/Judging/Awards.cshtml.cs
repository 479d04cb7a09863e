using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>An edition's award rules as one document, and the term for requests for review.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class AwardsModel(IEditions editions, JudgingDesk desk, DbContext db, AuditTrail audit) : DeskPage(editions, desk)
{
    private const int Longest = 20_000;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Document { get; private set; } = "";
    public int Days { get; private set; } = AwardSettings.UsualReviewDays;
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, string? preset, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Days = (await FindAsync(cancellation))?.ReviewDays ?? Days;
        Document = JsonSerializer.Serialize(AwardPresets.Of(preset, View.Edition.Tracks) ?? View.Results.Input.Awards, Indented);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string programme, string slug, string? rules, int days, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        (Document, Days) = (rules ?? "", days);
        var read = Read(Document);
        if (read is null || Problems.Count > 0 || days is < 0 or > AwardSettings.MostReviewDays)
        {
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

    private AwardRules? Read(string document)
    {
        try
        {
            var rules = document.Length <= Longest ? AwardSettings.Parse(document) : null;
            Problems = rules?.Rules is null ? ["$.rules"] : [.. rules.Problems()];
            return rules;
        }
        catch (JsonException e)
        {
            Problems = [e.Path ?? "$"];
            return null;
        }
    }

    private Task<AwardSettings?> FindAsync(CancellationToken cancellation) =>
        db.Set<AwardSettings>().FirstOrDefaultAsync(s => s.EditionId == View.Edition.Id, cancellation);
}
