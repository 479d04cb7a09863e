using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Editions;

internal sealed class EditionMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<EditionTerms>(e =>
    {
        e.ToTable("FamilyHistory_EditionTerms");
        e.HasKey(t => t.EditionId);
        e.Property(t => t.EditionId).ValueGeneratedNever();
        e.Property(t => t.Theme).AsLocalizedText();
        e.Property(t => t.Topics).AsJson();
        e.Property(t => t.Divisions).AsJson();
        e.Property(t => t.Forms).AsJson();
        e.Property(t => t.Languages).AsJson();
        e.Property(t => t.Defences).AsJson();
    });
}
