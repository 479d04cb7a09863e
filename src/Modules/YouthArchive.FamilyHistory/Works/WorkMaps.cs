using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Works;

internal sealed class WorkMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Work>(e =>
        {
            e.ToTable("FamilyHistory_Works");
            e.Property(w => w.Id).HasMaxLength(PortalId.Length);
            e.Property(w => w.Code).HasMaxLength(20);
            e.Property(w => w.DivisionKey).HasMaxLength(40);
            e.Property(w => w.Form).HasConversion<string>().HasMaxLength(20);
            e.Property(w => w.State).HasConversion<string>().HasMaxLength(20);
            e.Property(w => w.Language).HasMaxLength(2);
            e.Property(w => w.TopicKey).HasMaxLength(40);
            e.Property(w => w.DefenceKey).HasMaxLength(40);
            e.Property(w => w.TutorId).HasMaxLength(PortalId.Length);
            e.Property(w => w.Title).HasMaxLength(Work.TitleLength);
            e.Property(w => w.Summary).HasMaxLength(Work.SummaryLength);
            e.HasIndex(w => new { w.EditionId, w.Code }).IsUnique();
            e.HasIndex(w => w.TutorId);
        });
        model.Entity<WorkAuthor>(e =>
        {
            e.ToTable("FamilyHistory_Authors");
            e.HasKey(a => new { a.WorkId, a.PersonId });
            e.Property(a => a.WorkId).HasMaxLength(PortalId.Length);
            e.Property(a => a.PersonId).HasMaxLength(PortalId.Length);
            e.Property(a => a.Share).HasMaxLength(1000);
            e.HasOne<Work>().WithMany().HasForeignKey(a => a.WorkId);
            e.HasIndex(a => a.PersonId);
        });
        model.Entity<WorkCode>(e =>
        {
            e.ToTable("FamilyHistory_Codes");
            e.HasKey(c => new { c.WorkId, c.Kind });
            e.Property(c => c.WorkId).HasMaxLength(PortalId.Length);
            e.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Code).HasMaxLength(20);
            e.HasOne<Work>().WithMany().HasForeignKey(c => c.WorkId);
            e.HasIndex(c => c.Code).IsUnique();
        });
        model.Entity<WorkRevision>(e =>
        {
            e.ToTable("FamilyHistory_Revisions");
            e.HasKey(r => new { r.WorkId, r.Number });
            e.Property(r => r.WorkId).HasMaxLength(PortalId.Length);
            e.Property(r => r.ById).HasMaxLength(PortalId.Length);
            e.HasOne<Work>().WithMany().HasForeignKey(r => r.WorkId);
        });
    }
}
