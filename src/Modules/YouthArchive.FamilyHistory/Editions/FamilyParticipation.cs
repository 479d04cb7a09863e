using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Editions;

/// <summary>Tells a teacher which students have handed in.</summary>
internal sealed class FamilyParticipation(DbContext db) : IParticipation
{
    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyDictionary<string, ProgrammeStatus>> OfAsync(
        Edition edition, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var handedIn = await (
            from author in db.Set<WorkAuthor>()
            join work in db.Set<Work>() on author.WorkId equals work.Id
            where work.EditionId == edition.Id && work.State == WorkState.HandedIn && author.JoinedUtc != null && personIds.Contains(author.PersonId)
            select author.PersonId).Distinct().ToListAsync(cancellation);
        return handedIn.ToDictionary(p => p, _ => new ProgrammeStatus(TakingPart.HandedIn, null), StringComparer.Ordinal);
    }
}
