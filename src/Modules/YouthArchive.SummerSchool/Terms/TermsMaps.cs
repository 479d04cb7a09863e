using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Terms;

internal sealed class TermsMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<SchoolTerms>(e =>
    {
        e.ToTable("SummerSchool_Terms");
        e.HasKey(t => t.EditionId);
        e.Property(t => t.EditionId).ValueGeneratedNever();
        e.Property(t => t.Place).AsLocalizedText();
        e.Property(t => t.Quotas).AsJson();
    });
}
