using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Seats;

internal sealed class SeatMaps : IEntityMaps
{
    public const int CodeLength = 12;

    public void Map(ModelBuilder model) => model.Entity<Seat>(e =>
    {
        e.ToTable("SummerSchool_Seats");
        e.Property(s => s.PersonId).HasMaxLength(PortalId.Length);
        e.Property(s => s.Code).HasMaxLength(CodeLength);
        e.HasIndex(s => new { s.EditionId, s.PersonId }).IsUnique();
        e.HasIndex(s => new { s.EditionId, s.Code }).IsUnique();
    });
}
