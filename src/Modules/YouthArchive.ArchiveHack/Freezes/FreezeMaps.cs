using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Freezes;

internal sealed class FreezeMaps : IEntityMaps
{
    private const int IdLength = 26;
    private const int ShaLength = 64;

    public void Map(ModelBuilder model)
    {
        model.Entity<Mirror>(e =>
        {
            e.ToTable("Hack_Mirrors");
            e.HasKey(m => m.HandInId);
            e.Property(m => m.HandInId).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(m => m.TeamId).HasMaxLength(IdLength);
            e.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
            e.Property(m => m.HeadRef).HasMaxLength(255);
            e.Property(m => m.HeadSha).HasMaxLength(ShaLength);
            e.Property(m => m.FrozenSha).HasMaxLength(ShaLength);
            e.Property(m => m.Digest).HasMaxLength(ShaLength);
            e.Ignore(m => m.IsComplete);
            e.HasIndex(m => m.EditionId);
        });
        model.Entity<LedgerEntry>(e =>
        {
            e.ToTable("Hack_FreezeLedger");
            e.HasKey(l => new { l.EditionId, l.Number });
            e.Property(l => l.Number).ValueGeneratedNever();
            e.Property(l => l.EditionId).ValueGeneratedNever();
            e.Property(l => l.HandInId).HasMaxLength(IdLength);
            e.Property(l => l.Text).HasMaxLength(2000);
            e.Property(l => l.Hash).HasMaxLength(ShaLength);
            e.HasIndex(l => l.HandInId);
        });
    }
}
