using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Originality.Findings;

internal sealed class OriginalityMaps : IEntityMaps
{
    private const int HashLength = 64;

    public void Map(ModelBuilder model)
    {
        model.Entity<OriginalityCheck>(e =>
        {
            e.ToTable("FamilyHistory_OriginalityChecks");
            e.HasKey(c => c.WorkId);
            e.Property(c => c.WorkId).HasMaxLength(PortalId.Length);
            e.Property(c => c.TextHash).HasMaxLength(HashLength);
            e.Property(c => c.AskedById).HasMaxLength(PortalId.Length);
            e.HasIndex(c => c.EditionId);
            e.HasOne<Work>().WithMany().HasForeignKey(c => c.WorkId);
        });
        model.Entity<StoredOverlap>(e =>
        {
            e.ToTable("FamilyHistory_Overlaps");
            e.Property(o => o.WorkId).HasMaxLength(PortalId.Length);
            e.Property(o => o.OtherWorkId).HasMaxLength(PortalId.Length);
            e.Property(o => o.TextHash).HasMaxLength(HashLength);
            e.Property(o => o.OtherTextHash).HasMaxLength(HashLength);
            e.Property(o => o.Passages).AsJson();
            e.Property(o => o.State).HasConversion<string>().HasMaxLength(20);
            e.Property(o => o.Reason).HasMaxLength(StoredOverlap.ReasonLength);
            e.Property(o => o.DecidedById).HasMaxLength(PortalId.Length);
            e.HasIndex(o => new { o.WorkId, o.OtherWorkId }).IsUnique();
            e.HasIndex(o => o.OtherWorkId);
            e.HasIndex(o => o.EditionId);
            e.HasOne<Work>().WithMany().HasForeignKey(o => o.WorkId);
            e.HasOne<Work>().WithMany().HasForeignKey(o => o.OtherWorkId);
        });
        model.Entity<Explanation>(e =>
        {
            e.ToTable("FamilyHistory_Explanations");
            e.HasKey(x => x.WorkId);
            e.Property(x => x.WorkId).HasMaxLength(PortalId.Length);
            e.Property(x => x.Text).HasMaxLength(Explanation.TextLength);
            e.Property(x => x.ById).HasMaxLength(PortalId.Length);
            e.HasOne<Work>().WithMany().HasForeignKey(x => x.WorkId);
            e.HasIndex(x => x.ById);
        });
    }
}
