using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>Finding teams. Dissolved teams are not found.</summary>
internal sealed class TeamRegister(DbContext db)
{
    /// <summary>Tracked, with everything that belongs to the team; null when the person is in no team of the edition.</summary>
    public async Task<Team?> OfPersonAsync(int editionId, string personId, CancellationToken cancellation) =>
        await SizedAsync(await Whole().FirstOrDefaultAsync(t => t.EditionId == editionId && t.Members.Any(m => m.PersonId == personId), cancellation), cancellation);

    public async Task<Team?> FindAsync(string teamId, CancellationToken cancellation) =>
        await SizedAsync(await Whole().FirstOrDefaultAsync(t => t.Id == teamId, cancellation), cancellation);

    /// <summary>What the organiser has set, or the usual; not tracked.</summary>
    public async Task<EditionRules> RulesAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<EditionRules>().AsNoTracking().FirstOrDefaultAsync(r => r.EditionId == editionId, cancellation) ?? new() { EditionId = editionId };

    /// <summary>By code; members and hand-ins loaded, nothing tracked.</summary>
    public async Task<IReadOnlyList<Team>> OfEditionAsync(int editionId, CancellationToken cancellation) =>
        await Standing().Include(t => t.Members).Include(t => t.HandIns).AsNoTracking().AsSplitQuery()
            .Where(t => t.EditionId == editionId).OrderBy(t => t.Number).ToListAsync(cancellation);

    public Task<bool> NameIsTakenAsync(int editionId, string nameSearch, CancellationToken cancellation) =>
        Standing().AnyAsync(t => t.EditionId == editionId && t.NameSearch == nameSearch, cancellation);

    public async Task<int> NextNumberAsync(int editionId, CancellationToken cancellation) =>
        (await db.Set<Team>().Where(t => t.EditionId == editionId).MaxAsync(t => (int?)t.Number, cancellation) ?? 0) + 1;

    /// <summary>The last reading of each hand-in, without what was read.</summary>
    public async Task<IReadOnlyDictionary<string, ReadingOutline>> ReadingsAsync(IEnumerable<string> handInIds, CancellationToken cancellation)
    {
        var wanted = handInIds.ToList();
        return await db.Set<Reading>().Where(r => wanted.Contains(r.HandInId))
            .Select(r => new ReadingOutline(r.HandInId, r.State, r.Detail, r.TriedUtc, r.ReadUtc, r.PausedUntilUtc, r.RequestsUsed, r.RequestsCounted))
            .ToDictionaryAsync(r => r.HandInId, cancellation);
    }

    private async Task<Team?> SizedAsync(Team? team, CancellationToken cancellation)
    {
        if (team is not null)
        {
            team.Sizes = (await RulesAsync(team.EditionId, cancellation)).Sizes;
        }
        return team;
    }

    private IQueryable<Team> Standing() => db.Set<Team>().Where(t => t.DissolvedUtc == null);

    private IQueryable<Team> Whole() =>
        Standing().Include(t => t.Members).Include(t => t.HandIns).Include(t => t.Invitations.Where(i => i.RevokedUtc == null)).AsSplitQuery();
}
