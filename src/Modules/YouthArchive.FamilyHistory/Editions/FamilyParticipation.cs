using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Pages.Shared.FamilyHistory;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Editions;

/// <summary>Tells a teacher which students have handed in, and once the jury's word is public what became of it.</summary>
internal sealed class FamilyParticipation(DbContext db, IStringLocalizer S) : IParticipation
{
    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyDictionary<string, ProgrammeStatus>> OfAsync(
        Edition edition, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var handedIn = await (
            from author in db.Set<WorkAuthor>()
            join work in db.Set<Work>() on author.WorkId equals work.Id
            where work.EditionId == edition.Id && work.State == WorkState.HandedIn && author.JoinedUtc != null && personIds.Contains(author.PersonId)
            select new { author.PersonId, author.WorkId }).ToListAsync(cancellation);
        var isPublic = handedIn.Count > 0 && await JuryState.CurrentAsync(db, edition.Id, cancellation) is not null;
        var given = (await JuryState.PublishedAsync(db, edition.Id, cancellation)).Where(d => d.Outcome.IsRanked() || d.Outcome.IsPrize())
            .ToLookup(d => d.WorkId, d => d.Outcome, StringComparer.Ordinal);
        return handedIn.GroupBy(h => h.PersonId, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => isPublic ? new ProgrammeStatus(TakingPart.Result, Words([.. g.SelectMany(h => given[h.WorkId])])) : new(TakingPart.HandedIn, null), StringComparer.Ordinal);
    }

    private string Words(IReadOnlyList<Outcome> outcomes) =>
        outcomes.Count == 0 ? S["Took part and handed in a work"] : string.Join("; ", outcomes.Distinct().Order().Select(o => OutcomeNames.Of(S, o)));
}
