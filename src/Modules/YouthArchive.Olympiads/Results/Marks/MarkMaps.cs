using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Results.Marks;

internal sealed class MarkMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<MarkLine>(e =>
        {
            e.ToTable("Olympiad_MarkLines");
            e.Property(l => l.SittingId).HasMaxLength(IdLength);
            e.Property(l => l.Hash).HasMaxLength(64);
            e.HasIndex(l => new { l.WindowId, l.Number }).IsUnique();
            e.HasIndex(l => l.SittingId);
            e.HasOne<SittingWindow>().WithMany().HasForeignKey(l => l.WindowId);
        });
        model.Entity<MarkHead>(e =>
        {
            e.ToTable("Olympiad_MarkHeads");
            e.HasKey(h => h.WindowId);
            e.Property(h => h.WindowId).ValueGeneratedNever();
            e.Property(h => h.Hash).HasMaxLength(64);
        });
        model.Entity<CurrentMarks>(e =>
        {
            e.ToTable("Olympiad_CurrentMarks");
            e.HasKey(m => m.SittingId);
            e.Property(m => m.SittingId).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(m => m.Code).HasMaxLength(12);
            e.HasIndex(m => m.WindowId);
            e.HasOne<Sitting>().WithMany().HasForeignKey(m => m.SittingId);
        });
        MapChanges(model);
    }

    private static void MapChanges(ModelBuilder model)
    {
        model.Entity<KeyChange>(e =>
        {
            e.ToTable("Olympiad_KeyChanges");
            e.Property(c => c.ItemKey).HasMaxLength(ItemMaps.KeyLength);
            e.Property(c => c.Reason).HasMaxLength(KeyChange.ReasonLength);
            e.Property(c => c.ById).HasMaxLength(IdLength);
            e.HasIndex(c => c.PaperId);
            e.HasOne<Paper>().WithMany().HasForeignKey(c => c.PaperId);
        });
        model.Entity<MarkingRun>(e =>
        {
            e.ToTable("Olympiad_MarkingRuns");
            e.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.ById).HasMaxLength(IdLength);
            e.Property(r => r.Reason).HasMaxLength(KeyChange.ReasonLength);
            e.HasIndex(r => new { r.PaperId, r.FinishedUtc });
            e.HasOne<Paper>().WithMany().HasForeignKey(r => r.PaperId);
        });
    }
}
