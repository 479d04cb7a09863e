using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Issuing;

/// <summary>Asks the programmes who deserves what.</summary>
internal sealed class IssuePlans(
    DbContext db, IEnumerable<ICertificateGrounds> rooms, IEnumerable<IJudgesAtWork> judges, IPeople people, TemplateDesk templates,
    ModuleCatalogue catalogue, IFeatureState features, IStringLocalizer S)
{
    public async Task<IssuePlan> OfAsync(Edition edition, CancellationToken cancellation)
    {
        var grounds = await GroundsAsync(edition, cancellation);
        var existing = await db.Set<Certificate>().AsNoTracking().Where(c => c.EditionId == edition.Id).ToListAsync(cancellation);
        var known = await people.FindManyAsync(grounds.Select(g => g.PersonId).Distinct(StringComparer.Ordinal), cancellation);
        return IssuePlan.Of(grounds, known, existing, (await templates.OfProgrammeAsync(edition.Programme, cancellation)).Keys.ToHashSet());
    }

    /// <summary>What speaks for a certificate now; null when nothing does.</summary>
    public async Task<CertificateGround?> GroundOfAsync(Edition edition, Certificate certificate, CancellationToken cancellation) =>
        (await GroundsAsync(edition, cancellation)).FirstOrDefault(g => g.PersonId == certificate.PersonId && g.Kind == certificate.Kind && (g.EntryId ?? "") == certificate.EntryId);

    private async Task<List<CertificateGround>> GroundsAsync(Edition edition, CancellationToken cancellation)
    {
        var grounds = new List<CertificateGround>();
        foreach (var room in rooms.Where(r => r.Programme == edition.Programme && IsOn(r)))
        {
            grounds.AddRange(await room.OfEditionAsync(edition, cancellation));
        }
        // Who has judged is told together with the results, never before them.
        if (grounds.Count > 0)
        {
            await AddJuryAsync(grounds, edition, cancellation);
        }
        return grounds;
    }

    private async Task AddJuryAsync(List<CertificateGround> grounds, Edition edition, CancellationToken cancellation)
    {
        var there = grounds.Where(g => g.Kind == CertificateKind.Jury).Select(g => g.PersonId).ToHashSet(StringComparer.Ordinal);
        foreach (var source in judges)
        {
            foreach (var judge in (await source.OfEditionAsync(edition.Id, cancellation))
                .Where(j => j.FinishedUtc.Count > 0 && j.FinishedUtc.Count >= (j.Expected ?? 0) && there.Add(j.JudgeId)))
            {
                grounds.Add(new(judge.JudgeId, CertificateKind.Jury, null,
                    InAllLanguages.Say(() => S.Plural(judge.FinishedUtc.Count, "{0} work judged", "{0} works judged"))));
            }
        }
    }

    private bool IsOn(ICertificateGrounds room) => catalogue.FeatureOf(room.GetType()) is not { } feature || features.IsEnabled(feature);
}
