using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.HandIns;

internal sealed class HandInMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<HandIn>(e =>
        {
            e.ToTable("FamilyHistory_HandIns");
            e.HasKey(h => new { h.WorkId, h.Number });
            e.Property(h => h.WorkId).HasMaxLength(PortalId.Length);
            e.Property(h => h.ById).HasMaxLength(PortalId.Length);
            e.Property(h => h.Hash).HasMaxLength(64);
            e.HasOne<Work>().WithMany().HasForeignKey(h => h.WorkId);
        });
        model.Entity<HandInExtension>(e =>
        {
            e.ToTable("FamilyHistory_Extensions");
            e.HasKey(x => x.WorkId);
            e.Property(x => x.WorkId).HasMaxLength(PortalId.Length);
            e.Property(x => x.ById).HasMaxLength(PortalId.Length);
            e.Property(x => x.Reason).HasMaxLength(1000);
            e.HasOne<Work>().WithMany().HasForeignKey(x => x.WorkId);
        });
    }
}
