using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Declarations;

internal sealed class DeclarationMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Declaration>(e =>
        {
            e.ToTable("FamilyHistory_Declarations");
            e.HasKey(d => new { d.WorkId, d.Kind });
            e.Property(d => d.WorkId).HasMaxLength(PortalId.Length);
            e.Property(d => d.ById).HasMaxLength(PortalId.Length);
            e.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Work>().WithMany().HasForeignKey(d => d.WorkId);
        });
        model.Entity<LivingPerson>(e =>
        {
            e.ToTable("FamilyHistory_LivingPersons");
            e.Property(p => p.Id).HasMaxLength(PortalId.Length);
            e.Property(p => p.WorkId).HasMaxLength(PortalId.Length);
            e.Property(p => p.AttachmentId).HasMaxLength(PortalId.Length);
            e.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Work>().WithMany().HasForeignKey(p => p.WorkId);
        });
    }
}
