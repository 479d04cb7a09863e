using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Papers;

internal sealed class PaperMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Paper>(e =>
        {
            e.ToTable("Olympiad_Papers");
            e.Property(p => p.Key).HasMaxLength(ItemMaps.KeyLength);
            e.Property(p => p.Title).AsLocalizedText();
            e.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(p => new { p.EditionId, p.Key }).IsUnique();
        });
        model.Entity<PaperItem>(e =>
        {
            e.ToTable("Olympiad_PaperItems");
            e.HasKey(p => new { p.PaperId, p.ItemKey });
            e.Property(p => p.ItemKey).HasMaxLength(ItemMaps.KeyLength);
            e.HasOne<Paper>().WithMany().HasForeignKey(p => p.PaperId);
            e.HasOne<ItemVersion>().WithMany().HasForeignKey(p => p.ItemVersionId);
        });
    }
}
