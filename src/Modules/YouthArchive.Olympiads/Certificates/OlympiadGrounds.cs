using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Certificates;

/// <summary>By the published final boards: a prize for those who won one, participation for all others on the board.</summary>
internal sealed class OlympiadGrounds(DbContext db, ResultPublications publications, IStringLocalizer S) : ICertificateGrounds
{
    public string Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyList<CertificateGround>> OfEditionAsync(Edition edition, CancellationToken cancellation = default)
    {
        // A frozen board stands still until the end: it is not the result.
        var final = (await publications.OfEditionAsync(edition.Id, cancellation)).Values.Where(p => !p.IsFrozen).OrderBy(p => p.PaperId).ToList();
        if (final.Count == 0)
        {
            return [];
        }
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => p.EditionId == edition.Id).ToDictionaryAsync(p => p.Id, cancellation);
        var sat = await (
            from sitting in db.Set<Sitting>()
            join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
            where window.EditionId == edition.Id && sitting.StartedUtc != null
            select new { sitting.Id, sitting.PersonId }).ToDictionaryAsync(s => s.Id, s => s.PersonId, cancellation);
        return [.. final.SelectMany(p => PublishedBoard.Read(p.Snapshot).Results
            .Where(r => sat.ContainsKey(r.SittingId))
            .Select(r => Ground(sat[r.SittingId], r, papers[p.PaperId], final.Count > 1)))];
    }

    /// <param name="several">The paper is named where there is more than one.</param>
    private CertificateGround Ground(string personId, PublishedResult result, Paper paper, bool several) => new(
        personId, result.Medal is null ? CertificateKind.Participation : CertificateKind.Award, result.SittingId,
        InAllLanguages.Say(() =>
        {
            var words = result.Medal is { } medal ? ResultWords.Of(S, medal) : S["Took part in the olympiad"].Value;
            return several ? $"{words}: {paper.Title}" : words;
        }));
}
