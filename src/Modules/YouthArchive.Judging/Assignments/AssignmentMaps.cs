using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Demos;
using YouthArchive.Judging.Panels;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Assignments;

internal sealed class AssignmentMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<PanelJudge>(e =>
        {
            e.Property(p => p.Languages).HasMaxLength(PanelJudge.ListLength);
            e.Property(p => p.Tracks).HasMaxLength(PanelJudge.ListLength);
            e.Ignore(p => p.Offer);
        });
        model.Entity<ConfirmedPlan>(e =>
        {
            e.ToTable("Judging_Plans");
            e.Property(p => p.Id).HasMaxLength(IdLength);
            e.Property(p => p.ConfirmedBy).HasMaxLength(IdLength);
            e.Ignore(p => p.Wish);
            e.HasIndex(p => new { p.EditionId, p.Number }).IsUnique();
        });
        model.Entity<Demo>(e =>
        {
            e.ToTable("Judging_Demos");
            e.Property(d => d.EntryId).HasMaxLength(IdLength);
            e.Property(d => d.Place).HasMaxLength(Demo.PlaceLength);
            e.HasIndex(d => new { d.EditionId, d.EntryId }).IsUnique();
        });
    }
}
