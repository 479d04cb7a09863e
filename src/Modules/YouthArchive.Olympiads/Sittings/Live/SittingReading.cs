using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Papers;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>Reads sittings whole: three queries, however many are asked for.</summary>
internal sealed class SittingReading(IServiceScopeFactory scopes, LockedPapers papers)
{
    public async Task<SittingNow?> FindAsync(string id, CancellationToken cancellation) =>
        (await ReadAsync(q => q.Where(s => s.Id == id), cancellation)).FirstOrDefault();

    public async Task<IReadOnlyList<SittingNow>> ReadAsync(Func<IQueryable<Sitting>, IQueryable<Sitting>> which, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var wanted = which(db.Set<Sitting>().AsNoTracking());
        var rows = await (
            from sitting in wanted
            join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
            join paper in db.Set<Paper>() on window.PaperId equals paper.Id
            select new { sitting, window, paper.Id }).AsNoTracking().ToListAsync(cancellation);
        var allowances = (await (
            from allowance in db.Set<Allowance>()
            join sitting in wanted on allowance.SittingId equals sitting.Id
            orderby allowance.AtUtc, allowance.Id
            select new { allowance.SittingId, allowance.Kind, allowance.Amount, allowance.AtUtc }).ToListAsync(cancellation))
            .ToLookup(a => a.SittingId, a => new TimeChange(a.Kind, a.Amount, a.AtUtc), StringComparer.Ordinal);
        var read = new List<SittingNow>(rows.Count);
        foreach (var row in rows)
        {
            if (await papers.FindAsync(row.Id, cancellation) is { } paper)
            {
                read.Add(Of(row.sitting, row.window, paper, [.. allowances[row.sitting.Id]]));
            }
        }
        return read;
    }

    private static SittingNow Of(Sitting sitting, SittingWindow window, PaperInUse paper, IReadOnlyList<TimeChange> changes)
    {
        var assembled = PaperAssembly.Assemble(paper.Locked, sitting.Seed);
        return new(
            sitting.Id, sitting.Code, sitting.PersonId, window.Id, window.EditionId, window.NeedsAdmission, sitting.Language,
            new(window.Plan(paper.Locked.Blueprint.Minutes, changes), sitting.StartedUtc),
            sitting.AdmittedUtc, sitting.StartedUtc, sitting.HandedInUtc, assembled,
            assembled.Items.Select(i => i.ItemKey).Append(SittingNow.Flags).ToFrozenSet(StringComparer.Ordinal), sitting.Version);
    }
}
