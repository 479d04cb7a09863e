using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.OnPaper;

internal sealed class OnPaperMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<PaperWindow>(e =>
        {
            e.ToTable("Olympiad_PaperWindows");
            e.HasKey(w => w.WindowId);
            e.Property(w => w.WindowId).ValueGeneratedNever();
            e.HasOne<SittingWindow>().WithOne().HasForeignKey<PaperWindow>(w => w.WindowId);
        });
        model.Entity<PrintedPaper>(e =>
        {
            e.ToTable("Olympiad_PrintedPapers");
            e.HasKey(p => p.SittingId);
            e.Property(p => p.SittingId).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(p => p.PrintedById).HasMaxLength(IdLength);
            e.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.SettledById).HasMaxLength(IdLength);
            e.Property(p => p.Reason).HasMaxLength(PrintedPaper.ReasonLength);
            e.HasIndex(p => p.WindowId);
            e.HasOne<Sitting>().WithOne().HasForeignKey<PrintedPaper>(p => p.SittingId);
        });
        model.Entity<Typing>(e =>
        {
            e.ToTable("Olympiad_Typings");
            e.HasKey(t => new { t.SittingId, t.Turn });
            e.Property(t => t.SittingId).HasMaxLength(IdLength);
            e.Property(t => t.ById).HasMaxLength(IdLength);
            // Two people: the second row of the same one cannot be written.
            e.HasIndex(t => new { t.SittingId, t.ById }).IsUnique();
            e.HasOne<PrintedPaper>().WithMany().HasForeignKey(t => t.SittingId);
        });
    }
}
