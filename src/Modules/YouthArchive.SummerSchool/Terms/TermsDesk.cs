using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Terms;

/// <summary>The organiser's side of the terms.</summary>
internal sealed class TermsDesk(DbContext db, AuditTrail audit, IOutputCacheStore cache)
{
    public async Task SaveAsync(Edition edition, TermsForm form, string? actorId, CancellationToken cancellation)
    {
        var terms = await db.Set<SchoolTerms>().FirstOrDefaultAsync(t => t.EditionId == edition.Id, cancellation);
        if (terms is null)
        {
            terms = new() { EditionId = edition.Id };
            db.Add(terms);
        }
        form.Write(terms);
        if (db.Entry(terms).State is EntityState.Added or EntityState.Modified)
        {
            audit.Add(actorId, "SchoolTerms.Changed", "Edition", edition.Key, new { terms.Places, Quotas = terms.Quotas.Count, terms.HidesQuotas, terms.AttendancePercent, terms.DaysToConfirm });
            await db.SaveChangesAsync(cancellation);
            await cache.EvictByTagAsync(CacheTags.Programmes, cancellation);
        }
    }
}
