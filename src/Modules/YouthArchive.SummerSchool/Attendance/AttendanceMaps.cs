using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Attendance;

internal sealed class AttendanceMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AttendanceEvent>(e =>
        {
            e.ToTable("SummerSchool_AttendanceEvents");
            e.Property(a => a.SessionKey).HasMaxLength(ProgrammeSession.KeyLength);
            e.Property(a => a.Device).HasMaxLength(AttendanceEvent.DeviceLength);
            e.Property(a => a.UndoesDevice).HasMaxLength(AttendanceEvent.DeviceLength);
            e.Property(a => a.ById).HasMaxLength(PortalId.Length);
            e.HasIndex(a => new { a.EditionId, a.Device, a.Sequence }).IsUnique();
            e.HasIndex(a => new { a.EditionId, a.SessionKey });
        });
        model.Entity<AssistantLink>(e =>
        {
            e.ToTable("SummerSchool_AssistantLinks");
            e.Property(l => l.Label).HasMaxLength(AssistantLink.LabelLength);
            e.Property(l => l.SecretHash).HasMaxLength(64);
            e.Property(l => l.MadeById).HasMaxLength(PortalId.Length);
            e.HasIndex(l => l.SecretHash).IsUnique();
        });
    }
}
