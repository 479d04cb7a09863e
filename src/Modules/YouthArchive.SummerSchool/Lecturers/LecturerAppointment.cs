using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Lecturers;

/// <summary>Somebody with an account teaches one session of a school. It is no role: it says nothing of any other session or school.</summary>
internal sealed class LecturerAppointment
{
    public required int EditionId { get; init; }

    /// <summary>Of the session, for good.</summary>
    public required string SessionKey { get; init; }
    public required string PersonId { get; set; }
    public required DateTime SinceUtc { get; init; }
    public string? ById { get; set; }
}

internal sealed class LecturerMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<LecturerAppointment>(e =>
    {
        e.ToTable("SummerSchool_Lecturers");
        e.HasKey(l => new { l.EditionId, l.SessionKey, l.PersonId });
        e.Property(l => l.SessionKey).HasMaxLength(ProgrammeSession.KeyLength);
        e.Property(l => l.PersonId).HasMaxLength(PortalId.Length);
        e.Property(l => l.ById).HasMaxLength(PortalId.Length);
        e.HasIndex(l => l.PersonId);
    });
}
