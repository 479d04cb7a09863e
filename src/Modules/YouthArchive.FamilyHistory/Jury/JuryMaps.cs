using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Jury;

internal sealed class JuryMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<JuryDecision>(e =>
        {
            e.ToTable("FamilyHistory_Decisions");
            e.Property(d => d.WorkId).HasMaxLength(PortalId.Length);
            e.Property(d => d.TutorId).HasMaxLength(PortalId.Length);
            e.Property(d => d.ById).HasMaxLength(PortalId.Length);
            e.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
            e.Property(d => d.Group).HasMaxLength(80);
            e.Property(d => d.RawMean).HasMaxLength(80);
            e.Property(d => d.Corrected).HasPrecision(9, 2);
            e.Property(d => d.Reason).HasMaxLength(JuryDecision.ReasonLength);
            e.HasIndex(d => d.EditionId);
            e.HasOne<Work>().WithMany().HasForeignKey(d => d.WorkId);
        });
        model.Entity<JuryPublication>(e =>
        {
            e.ToTable("FamilyHistory_Publications");
            e.Property(p => p.ById).HasMaxLength(PortalId.Length);
            e.Property(p => p.WithdrawnById).HasMaxLength(PortalId.Length);
            e.Property(p => p.WithdrawalReason).HasMaxLength(JuryDecision.ReasonLength);
            e.HasIndex(p => p.EditionId);
        });
    }
}
