using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Tutors;

internal sealed class TutorMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<TutorNote>(e =>
    {
        e.ToTable("FamilyHistory_TutorNotes");
        e.Property(n => n.Id).HasMaxLength(PortalId.Length);
        e.Property(n => n.WorkId).HasMaxLength(PortalId.Length);
        e.Property(n => n.ById).HasMaxLength(PortalId.Length);
        e.Property(n => n.Part).HasMaxLength(20);
        e.Property(n => n.Text).HasMaxLength(TutorNote.TextLength);
        e.HasOne<Work>().WithMany().HasForeignKey(n => n.WorkId);
    });
}
