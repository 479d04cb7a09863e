using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Editions;

internal sealed class ProgrammeMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SeasonEntity>(e =>
        {
            e.ToTable("Programmes_Seasons");
            e.Property(s => s.Name).HasMaxLength(SeasonEntity.NameLength);
            e.Property(s => s.Title).AsLocalizedText();
            e.HasIndex(s => s.Name).IsUnique();
        });
        model.Entity<EditionEntity>(e =>
        {
            e.ToTable("Programmes_Editions");
            e.Property(x => x.Programme).HasMaxLength(40);
            e.Property(x => x.Slug).HasMaxLength(EditionEntity.SlugLength);
            e.Property(x => x.Zone).HasMaxLength(64);
            e.Property(x => x.ContentPath).HasMaxLength(EditionEntity.PathLength);
            e.Property(x => x.EnrolmentAsWritten).HasMaxLength(200);
            e.Property(x => x.Title).AsLocalizedText();
            e.Property(x => x.Summary).AsLocalizedText();
            e.Property(x => x.Audience).AsLocalizedText();
            e.HasIndex(x => new { x.Programme, x.Slug }).IsUnique();
            e.HasOne(x => x.Season).WithMany().HasForeignKey(x => x.SeasonId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Stages).WithOne().HasForeignKey(s => s.EditionId);
            e.HasMany(x => x.Tracks).WithOne().HasForeignKey(t => t.EditionId);
        });
        model.Entity<EditionTemplate>(e =>
        {
            e.ToTable("Programmes_Templates");
            e.HasKey(t => t.Programme);
            e.Property(t => t.Programme).HasMaxLength(40);
        });
        model.Entity<StageEntity>(e =>
        {
            e.ToTable("Programmes_Stages");
            e.Property(s => s.Key).HasMaxLength(StageEntity.KeyLength);
            e.Property(s => s.AsWritten).HasMaxLength(200);
            e.Property(s => s.Title).AsLocalizedText();
            e.Property(s => s.Note).AsLocalizedText();
            e.HasIndex(s => new { s.EditionId, s.Key }).IsUnique();
        });
        model.Entity<TrackEntity>(e =>
        {
            e.ToTable("Programmes_Tracks");
            e.Property(t => t.Key).HasMaxLength(StageEntity.KeyLength);
            e.Property(t => t.Title).AsLocalizedText();
            e.HasIndex(t => new { t.EditionId, t.Key }).IsUnique();
        });
        model.Entity<Enrolment>(e =>
        {
            e.ToTable("Programmes_Enrolments");
            e.Property(x => x.PersonId).HasMaxLength(26);
            e.HasIndex(x => new { x.EditionId, x.PersonId }).IsUnique();
            e.HasIndex(x => x.PersonId);
            e.HasOne<EditionEntity>().WithMany().HasForeignKey(x => x.EditionId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
