using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Sources;

internal sealed class SourceMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Source>(e =>
        {
            e.ToTable("FamilyHistory_Sources");
            e.Property(s => s.Id).HasMaxLength(PortalId.Length);
            e.Property(s => s.WorkId).HasMaxLength(PortalId.Length);
            e.Property(s => s.Key).HasMaxLength(10);
            e.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.ArchiveCode).HasMaxLength(40);
            e.HasOne<Work>().WithMany().HasForeignKey(s => s.WorkId);
            e.HasIndex(s => new { s.WorkId, s.Key }).IsUnique();
        });
        model.Entity<ArchiveVisit>(e =>
        {
            e.ToTable("FamilyHistory_Visits");
            e.Property(v => v.Id).HasMaxLength(PortalId.Length);
            e.Property(v => v.WorkId).HasMaxLength(PortalId.Length);
            e.Property(v => v.ArchiveCode).HasMaxLength(40);
            e.HasOne<Work>().WithMany().HasForeignKey(v => v.WorkId);
        });
    }
}
