using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Sittings.Live;

internal sealed class LiveMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<SittingChange>(e =>
        {
            e.ToTable("Olympiad_SittingChanges");
            e.Property(c => c.SittingId).HasMaxLength(IdLength);
            e.HasIndex(c => c.AtUtc);
        });
        model.Entity<SittingPresence>(e =>
        {
            e.ToTable("Olympiad_Presence");
            e.HasKey(p => p.SittingId);
            e.Property(p => p.SittingId).HasMaxLength(IdLength);
            e.HasOne<Sitting>().WithOne().HasForeignKey<SittingPresence>(p => p.SittingId);
        });
        model.Entity<Announcement>(e =>
        {
            e.ToTable("Olympiad_Announcements");
            e.Property(a => a.SittingId).HasMaxLength(IdLength);
            e.Property(a => a.Text).AsLocalizedText();
            e.Property(a => a.ById).HasMaxLength(IdLength);
            e.HasIndex(a => a.WindowId);
        });
        model.Entity<Question>(e =>
        {
            e.ToTable("Olympiad_Questions");
            e.Property(q => q.SittingId).HasMaxLength(IdLength);
            e.Property(q => q.ItemKey).HasMaxLength(ItemMaps.KeyLength);
            e.Property(q => q.Text).HasMaxLength(Question.TextLength);
            e.HasIndex(q => q.WindowId);
            e.HasOne<Sitting>().WithMany().HasForeignKey(q => q.SittingId);
        });
    }
}
