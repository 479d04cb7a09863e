using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.OwnData;

internal sealed class OwnDataMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ErasureRequest>(e =>
        {
            e.ToTable("People_ErasureRequests");
            e.HasKey(r => r.PersonId);
            e.Property(r => r.PersonId).HasMaxLength(26);
            e.Property(r => r.AskedById).HasMaxLength(26);
            e.HasIndex(r => r.DueUtc);
        });
        model.Entity<LeftoverFile>(e =>
        {
            e.ToTable("People_LeftoverFiles");
            e.HasKey(f => f.Key);
            e.Property(f => f.Key).HasMaxLength(100);
        });
    }
}
