using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Guardians;

internal sealed class GuardianMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Consent>(e =>
        {
            e.ToTable("People_Consents");
            e.Property(c => c.StudentId).HasMaxLength(26);
            e.Property(c => c.TextLanguage).HasMaxLength(2);
            e.Property(c => c.GuardianId).HasMaxLength(26);
            e.Property(c => c.SignedBy).HasMaxLength(200);
            e.Property(c => c.ScanKey).HasMaxLength(100);
            e.Property(c => c.RecordedById).HasMaxLength(26);
            e.Property(c => c.WithdrawnById).HasMaxLength(26);
            e.HasIndex(c => new { c.StudentId, c.Purpose });
        });
        model.Entity<Guardianship>(e =>
        {
            e.ToTable("People_Guardianships");
            e.HasKey(g => new { g.StudentId, g.GuardianId });
            e.Property(g => g.StudentId).HasMaxLength(26);
            e.Property(g => g.GuardianId).HasMaxLength(26);
            e.HasIndex(g => g.GuardianId);
        });
        model.Entity<ConsentRequest>(e =>
        {
            e.ToTable("People_ConsentRequests");
            e.Property(r => r.StudentId).HasMaxLength(26);
            e.Property(r => r.Email).HasMaxLength(256);
            e.Property(r => r.Language).HasMaxLength(2);
            e.Property(r => r.TokenHash).HasMaxLength(64);
            e.Property(r => r.AskedById).HasMaxLength(26);
            e.HasIndex(r => r.TokenHash).IsUnique();
            e.HasIndex(r => r.StudentId);
        });
    }
}
