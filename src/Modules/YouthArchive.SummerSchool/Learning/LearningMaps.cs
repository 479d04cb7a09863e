using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Learning;

internal sealed class LearningMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Material>(e =>
        {
            e.ToTable("SummerSchool_Materials");
            e.Property(m => m.Id).HasMaxLength(PortalId.Length);
            e.Property(m => m.ProjectId).HasMaxLength(PortalId.Length);
            e.Property(m => m.Title).HasMaxLength(Material.TitleLength);
            e.Property(m => m.Note).HasMaxLength(Material.NoteLength);
            e.Property(m => m.Link).HasMaxLength(Material.LinkLength);
            e.Property(m => m.ById).HasMaxLength(PortalId.Length);
            e.HasIndex(m => m.EditionId);
        });
        model.Entity<SchoolTask>(e =>
        {
            e.ToTable("SummerSchool_Tasks");
            e.Property(t => t.Id).HasMaxLength(PortalId.Length);
            e.Property(t => t.Title).AsLocalizedText();
            e.Property(t => t.Note).AsLocalizedText();
            e.Property(t => t.SessionKey).HasMaxLength(Sessions.ProgrammeSession.KeyLength);
            e.HasIndex(t => t.EditionId);
        });
        model.Entity<TaskHandIn>(e =>
        {
            e.ToTable("SummerSchool_HandIns");
            e.HasKey(h => new { h.TaskId, h.SeatId });
            e.Property(h => h.TaskId).HasMaxLength(PortalId.Length);
            e.Property(h => h.FileId).HasMaxLength(PortalId.Length);
            e.Property(h => h.FeedbackById).HasMaxLength(PortalId.Length);
            e.HasIndex(h => h.FileId).IsUnique();
            e.HasIndex(h => h.SeatId);
        });
        model.Entity<Project>(e =>
        {
            e.ToTable("SummerSchool_Projects");
            e.Property(p => p.Id).HasMaxLength(PortalId.Length);
            e.Property(p => p.Title).HasMaxLength(Material.TitleLength);
            e.Property(p => p.Note).HasMaxLength(Material.NoteLength);
            e.HasIndex(p => p.EditionId);
        });
        model.Entity<ProjectMember>(e =>
        {
            e.ToTable("SummerSchool_ProjectMembers");
            e.HasKey(m => new { m.ProjectId, m.SeatId });
            e.Property(m => m.ProjectId).HasMaxLength(PortalId.Length);
            e.HasIndex(m => m.SeatId);
        });
    }
}
