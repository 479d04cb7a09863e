using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Sittings;

internal sealed class SittingMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<SittingWindow>(e =>
        {
            e.ToTable("Olympiad_Windows");
            e.Property(w => w.Title).AsLocalizedText();
            e.Property(w => w.LateRule).HasConversion<string>().HasMaxLength(30);
            e.HasOne<Paper>().WithMany().HasForeignKey(w => w.PaperId);
            e.HasIndex(w => w.EditionId);
        });
        model.Entity<Sitting>(e =>
        {
            e.ToTable("Olympiad_Sittings");
            e.Property(s => s.Id).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(s => s.PersonId).HasMaxLength(IdLength);
            e.Property(s => s.Code).HasMaxLength(12);
            e.Property(s => s.Language).HasMaxLength(2);
            e.Property(s => s.Receipt).HasMaxLength(64);
            e.HasIndex(s => new { s.WindowId, s.PersonId }).IsUnique();
            e.HasIndex(s => new { s.WindowId, s.Code }).IsUnique();
            e.HasIndex(s => s.PersonId);
            e.HasOne<SittingWindow>().WithMany().HasForeignKey(s => s.WindowId);
        });
        model.Entity<Allowance>(e =>
        {
            e.ToTable("Olympiad_Allowances");
            e.Property(a => a.SittingId).HasMaxLength(IdLength);
            e.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Reason).HasMaxLength(300);
            e.Property(a => a.ById).HasMaxLength(IdLength);
            e.HasOne<Sitting>().WithMany().HasForeignKey(a => a.SittingId);
        });
        model.Entity<AnswerLine>(e =>
        {
            e.ToTable("Olympiad_Answers");
            e.Property(a => a.Id).ValueGeneratedOnAdd();
            e.Property(a => a.SittingId).HasMaxLength(IdLength);
            e.Property(a => a.Key).HasMaxLength(32);
            e.Property(a => a.ItemKey).HasMaxLength(ItemMaps.KeyLength);
            e.HasIndex(a => new { a.SittingId, a.Key }).IsUnique();
            e.HasOne<Sitting>().WithMany().HasForeignKey(a => a.SittingId);
        });
    }
}
