using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Platform.Persistence;

internal sealed class PlatformMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<FeatureRecord>(e =>
        {
            e.ToTable("Platform_Features");
            e.Property(f => f.Id).HasMaxLength(200);
        });
        model.Entity<TaskLease>(e =>
        {
            e.ToTable("Platform_TaskLeases");
            e.HasKey(l => l.Name);
            e.Property(l => l.Name).HasMaxLength(200);
            e.Property(l => l.Holder).HasMaxLength(64);
        });
        model.Entity<TaskRun>(e =>
        {
            e.ToTable("Platform_TaskRuns");
            e.Property(r => r.Name).HasMaxLength(200);
            e.Property(r => r.Result).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Error).HasMaxLength(TaskRun.ErrorLength);
            e.Property(r => r.Reference).HasMaxLength(20);
            e.HasIndex(r => r.Name);
        });
        model.Entity<DataProtectionKey>(e =>
        {
            e.ToTable("Platform_DataProtectionKeys");
            e.Property(k => k.Name).HasMaxLength(200);
        });
        model.Entity<AuditEvent>(e =>
        {
            e.ToTable("Platform_AuditEvents");
            e.Property(a => a.ActorId).HasMaxLength(26);
            e.Property(a => a.Kind).HasMaxLength(100);
            e.Property(a => a.SubjectType).HasMaxLength(100);
            e.Property(a => a.SubjectId).HasMaxLength(100);
            e.Property(a => a.Reason).HasMaxLength(1000);
            e.HasIndex(a => new { a.SubjectType, a.SubjectId });
            e.HasIndex(a => a.AtUtc);
        });
    }
}
