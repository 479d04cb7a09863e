using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.HandIns;

internal sealed class HandInMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<HandIn>(e =>
    {
        e.ToTable("FamilyHistory_HandIns");
        e.HasKey(h => new { h.WorkId, h.Number });
        e.Property(h => h.WorkId).HasMaxLength(PortalId.Length);
        e.Property(h => h.ById).HasMaxLength(PortalId.Length);
        e.Property(h => h.Hash).HasMaxLength(64);
        e.HasOne<Work>().WithMany().HasForeignKey(h => h.WorkId);
    });
}
