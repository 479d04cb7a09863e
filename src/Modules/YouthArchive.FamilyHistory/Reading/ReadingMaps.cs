using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Reading;

internal sealed class ReadingMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ReaderPlace>(e =>
        {
            e.ToTable("FamilyHistory_ReaderPlaces");
            e.HasKey(p => new { p.PersonId, p.Name });
            e.Property(p => p.PersonId).HasMaxLength(PortalId.Length);
            e.Property(p => p.Name).HasMaxLength(ReaderPlace.NameLength);
        });
        model.Entity<ThirdReading>(e =>
        {
            e.ToTable("FamilyHistory_ThirdReadings");
            e.HasKey(t => t.WorkId);
            e.Property(t => t.WorkId).HasMaxLength(PortalId.Length);
            e.Property(t => t.ReaderId).HasMaxLength(PortalId.Length);
            e.Property(t => t.ReaderCode).HasMaxLength(20);
            e.Property(t => t.Reason).HasConversion<string>().HasMaxLength(20);
            e.Property(t => t.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(t => t.EditionId);
            e.HasOne<Work>().WithMany().HasForeignKey(t => t.WorkId);
        });
    }
}
