using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Preservation;

internal sealed class PackageMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ClosedEdition>(e =>
        {
            e.ToTable("Programmes_Closings");
            e.HasKey(c => c.EditionId);
            e.Property(c => c.EditionId).ValueGeneratedNever();
            e.Property(c => c.ClosedById).HasMaxLength(PortalId.Length);
            e.HasOne<EditionEntity>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PackageRun>(e =>
        {
            e.ToTable("Programmes_PackageRuns");
            e.Property(r => r.AskedById).HasMaxLength(PortalId.Length);
            e.Property(r => r.Error).HasMaxLength(200);
            e.HasIndex(r => r.EditionId);
        });
        model.Entity<PreservationPackage>(e =>
        {
            e.ToTable("Programmes_Packages");
            e.Property(p => p.FileKey).HasMaxLength(80);
            e.Property(p => p.Sha256).HasMaxLength(64);
            e.HasIndex(p => p.RunId).IsUnique();
            e.HasIndex(p => p.EditionId);
        });
    }
}
