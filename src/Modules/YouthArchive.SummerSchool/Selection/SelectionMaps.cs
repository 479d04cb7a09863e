using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Selection;

internal sealed class SelectionMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<SelectionRecord>(e =>
    {
        e.ToTable("SummerSchool_Selections");
        e.Property(r => r.Sha256).HasMaxLength(64);
        e.Property(r => r.ById).HasMaxLength(PortalId.Length);
        // One confirmed selection a school: who comes afterwards, the waiting list says.
        e.HasIndex(r => r.EditionId).IsUnique();
    });
}
