using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Items;

internal sealed class ItemMaps : IEntityMaps
{
    public const int KeyLength = 40;
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<BankItem>(e =>
        {
            e.ToTable("Olympiad_Items");
            e.Property(i => i.Key).HasMaxLength(KeyLength);
            e.HasIndex(i => i.Key).IsUnique();
        });
        model.Entity<ItemVersion>(e =>
        {
            e.ToTable("Olympiad_ItemVersions");
            e.Property(v => v.Type).HasMaxLength(30);
            e.Property(v => v.State).HasConversion<string>().HasMaxLength(20);
            e.Property(v => v.AuthorId).HasMaxLength(IdLength);
            e.Property(v => v.ReviewerId).HasMaxLength(IdLength);
            e.Property(v => v.ReviewNote).HasMaxLength(2000);
            e.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
            e.HasOne<BankItem>().WithMany().HasForeignKey(v => v.ItemId);
        });
        model.Entity<StoredPicture>(e =>
        {
            e.ToTable("Olympiad_Pictures");
            e.Property(p => p.File).HasMaxLength(100);
            e.Property(p => p.Sha256).HasMaxLength(64);
            e.Property(p => p.StoreKey).HasMaxLength(100);
            e.Property(p => p.MediaType).HasMaxLength(50);
            e.HasIndex(p => new { p.ItemId, p.File, p.Sha256 }).IsUnique();
            e.HasOne<BankItem>().WithMany().HasForeignKey(p => p.ItemId);
        });
    }
}
