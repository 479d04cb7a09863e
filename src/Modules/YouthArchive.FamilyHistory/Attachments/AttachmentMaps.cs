using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Attachments;

internal sealed class AttachmentMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Leftover>(e =>
        {
            e.ToTable("FamilyHistory_Leftovers");
            e.HasKey(l => l.OriginalKey);
        });
        model.Entity<Attachment>(e =>
        {
            e.ToTable("FamilyHistory_Attachments");
            e.Property(a => a.Id).HasMaxLength(PortalId.Length);
            e.Property(a => a.WorkId).HasMaxLength(PortalId.Length);
            e.Property(a => a.SourceId).HasMaxLength(PortalId.Length);
            e.Property(a => a.ById).HasMaxLength(PortalId.Length);
            e.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Permission).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.MediaType).HasMaxLength(100);
            e.Property(a => a.Sha256).HasMaxLength(64);
            e.HasOne<Work>().WithMany().HasForeignKey(a => a.WorkId);
        });
    }
}
