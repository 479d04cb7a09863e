using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Workshops;

internal sealed class WorkshopMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Wish>(e =>
        {
            e.ToTable("SummerSchool_Wishes");
            e.HasKey(w => new { w.SeatId, w.Slot, w.Rank });
            e.Property(w => w.Slot).HasMaxLength(ProgrammeSession.SlotLength);
            e.Property(w => w.SessionKey).HasMaxLength(ProgrammeSession.KeyLength);
        });
        model.Entity<WorkshopPlace>(e =>
        {
            e.ToTable("SummerSchool_WorkshopPlaces");
            e.HasKey(p => new { p.SeatId, p.Slot });
            e.Property(p => p.Slot).HasMaxLength(ProgrammeSession.SlotLength);
            e.Property(p => p.SessionKey).HasMaxLength(ProgrammeSession.KeyLength);
            e.Property(p => p.Reason).HasMaxLength(WorkshopPlace.ReasonLength);
            e.HasIndex(p => p.EditionId);
        });
        model.Entity<WorkshopRun>(e =>
        {
            e.ToTable("SummerSchool_WorkshopRuns");
            e.Property(r => r.Reason).HasMaxLength(WorkshopPlace.ReasonLength);
            e.Property(r => r.Lines).AsJson();
            e.Property(r => r.ById).HasMaxLength(PortalId.Length);
            e.HasIndex(r => new { r.EditionId, r.Number }).IsUnique();
        });
    }
}
