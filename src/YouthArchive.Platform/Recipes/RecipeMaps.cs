using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes;

/// <summary>Settings, preserved steps, content items and their definitions.</summary>
internal sealed class RecipeMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SettingRecord>(e =>
        {
            e.ToTable("Platform_Settings");
            e.HasKey(s => s.Name);
            e.Property(s => s.Name).HasMaxLength(200);
        });
        model.Entity<PreservedStep>(e =>
        {
            e.ToTable("Platform_PreservedSteps");
            e.Property(s => s.Name).HasMaxLength(200);
            e.Property(s => s.Hash).HasMaxLength(64);
            e.HasIndex(s => s.Hash).IsUnique();
        });
        model.Entity<ContentDefinitionRecord>(e =>
        {
            e.ToTable("Platform_ContentDefinitions");
            e.Property(d => d.Kind).HasMaxLength(10);
            e.Property(d => d.Name).HasMaxLength(200);
            e.HasIndex(d => new { d.Kind, d.Name }).IsUnique();
        });
        model.Entity<ContentRow>(MapContent);
    }

    private static void MapContent(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<ContentRow> e)
    {
        e.ToTable("Platform_ContentItems");
        e.Ignore(r => r.Item);
        e.Property(r => r.ContentItemId).HasMaxLength(ContentRow.IdLength);
        e.Property(r => r.ContentItemVersionId).HasMaxLength(ContentRow.IdLength);
        e.Property(r => r.VersionKey).HasMaxLength(ContentRow.IdLength);
        e.Property(r => r.ContentType).HasMaxLength(200);
        e.Property(r => r.Language).HasMaxLength(2);
        e.Property(r => r.LocalizationSet).HasMaxLength(ContentRow.IdLength);
        e.Property(r => r.Path).HasMaxLength(ContentRow.PathLength);
        e.Property(r => r.DisplayText).HasMaxLength(300);
        e.HasIndex(r => r.VersionKey).IsUnique();
        e.HasIndex(r => r.ContentItemId);
        e.HasIndex(r => r.Path);
        e.HasIndex(r => r.LocalizationSet);
        e.HasIndex(r => new { r.ContentType, r.Published, r.ShownUtc });
    }
}
