using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Sessions;

internal sealed class SessionMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ProgrammeSession>(e =>
        {
            e.ToTable("SummerSchool_Sessions");
            e.Property(s => s.Key).HasMaxLength(ProgrammeSession.KeyLength);
            e.Property(s => s.Title).AsLocalizedText();
            e.Property(s => s.Note).AsLocalizedText();
            e.Property(s => s.Room).HasMaxLength(ProgrammeSession.RoomLength);
            e.Property(s => s.Slot).HasMaxLength(ProgrammeSession.SlotLength);
            e.Property(s => s.Lecturers).AsJson();
            e.HasIndex(s => new { s.EditionId, s.Key }).IsUnique();
        });
        model.Entity<ProgrammeVersion>(e =>
        {
            e.ToTable("SummerSchool_ProgrammeVersions");
            e.Property(v => v.Sessions).AsJson();
            e.Property(v => v.ById).HasMaxLength(PortalId.Length);
            e.HasIndex(v => new { v.EditionId, v.Number }).IsUnique();
        });
        model.Entity<CalendarLink>(e =>
        {
            e.ToTable("SummerSchool_CalendarLinks");
            e.HasKey(l => l.SeatId);
            e.Property(l => l.SeatId).ValueGeneratedNever();
        });
        model.Entity<SigningKey>(e =>
        {
            e.ToTable("SummerSchool_SigningKeys");
            e.HasKey(k => k.EditionId);
            e.Property(k => k.EditionId).ValueGeneratedNever();
        });
    }
}
