using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Applications;

internal sealed class ApplicationMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SchoolApplication>(e =>
        {
            e.ToTable("SummerSchool_Applications");
            e.Property(a => a.Id).HasMaxLength(PortalId.Length);
            e.Property(a => a.PersonId).HasMaxLength(PortalId.Length);
            e.Property(a => a.Code).HasMaxLength(12);
            e.Property(a => a.Country).HasMaxLength(8);
            e.Property(a => a.Region).HasMaxLength(40);
            e.Property(a => a.Language).HasMaxLength(2);
            e.Property(a => a.Gender).HasMaxLength(1);
            e.Property(a => a.Organisation).HasMaxLength(SchoolApplication.OrganisationLength);
            e.Property(a => a.Entries).AsJson();
            e.HasIndex(a => new { a.EditionId, a.Code }).IsUnique();
            e.HasIndex(a => new { a.EditionId, a.PersonId }).IsUnique();
        });
        model.Entity<Reference>(e =>
        {
            e.ToTable("SummerSchool_References");
            e.HasKey(r => r.ApplicationId);
            e.Property(r => r.ApplicationId).HasMaxLength(PortalId.Length);
            e.Property(r => r.Email).HasMaxLength(254);
            e.Property(r => r.TokenHash).HasMaxLength(64);
            e.Property(r => r.RefereeName).HasMaxLength(Reference.NameLength);
            e.Property(r => r.Position).HasMaxLength(Reference.NameLength);
            e.HasIndex(r => r.TokenHash);
            e.HasOne<SchoolApplication>().WithOne().HasForeignKey<Reference>(r => r.ApplicationId);
        });
        model.Entity<CareNote>(e =>
        {
            e.ToTable("SummerSchool_CareNotes");
            e.HasKey(n => n.ApplicationId);
            e.Property(n => n.ApplicationId).HasMaxLength(PortalId.Length);
            e.HasOne<SchoolApplication>().WithOne().HasForeignKey<CareNote>(n => n.ApplicationId);
        });
    }
}
