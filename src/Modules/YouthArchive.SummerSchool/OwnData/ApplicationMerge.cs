using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;

namespace YouthArchive.SummerSchool.OwnData;

/// <summary>Applications and places pass to the other account, unless both have one at the same school.</summary>
internal sealed class ApplicationMerge(DbContext db, IStringLocalizer s) : IPersonalMerge
{
    public async Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        var applied = db.Set<SchoolApplication>();
        var seated = db.Set<Seat>();
        return await applied.AnyAsync(a => a.PersonId == fromId && applied.Any(b => b.PersonId == toId && b.EditionId == a.EditionId), cancellation)
            || await seated.AnyAsync(a => a.PersonId == fromId && seated.Any(b => b.PersonId == toId && b.EditionId == a.EditionId), cancellation)
            ? s["Both accounts have applied to the same Summer School."].Value : null;
    }

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        await db.Set<SchoolApplication>().Where(a => a.PersonId == fromId).ExecuteUpdateAsync(u => u.SetProperty(a => a.PersonId, toId).SetProperty(a => a.Version, a => a.Version + 1), cancellation);
        await db.Set<SelectionRecord>().Where(r => r.ById == fromId).ExecuteUpdateAsync(u => u.SetProperty(r => r.ById, toId), cancellation);
        await db.Set<Seat>().Where(a => a.PersonId == fromId).ExecuteUpdateAsync(u => u.SetProperty(a => a.PersonId, toId).SetProperty(a => a.Version, a => a.Version + 1), cancellation);
    }
}
