using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Results.Rankings;

internal sealed class RankingMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<DeclaredRules>(e =>
        {
            e.ToTable("Olympiad_Rules");
            e.HasKey(r => r.PaperId);
            e.Property(r => r.PaperId).ValueGeneratedNever();
            e.Property(r => r.DeclaredBy).HasMaxLength(IdLength);
            e.HasOne<Paper>().WithMany().HasForeignKey(r => r.PaperId);
        });
        model.Entity<ResultPublication>(e =>
        {
            e.ToTable("Olympiad_Publications");
            e.Property(p => p.PublishedBy).HasMaxLength(IdLength);
            e.Property(p => p.WithdrawnBy).HasMaxLength(IdLength);
            e.Property(p => p.WithdrawalReason).HasMaxLength(ResultPublication.ReasonLength);
            e.HasIndex(p => new { p.EditionId, p.PaperId });
            e.HasOne<Paper>().WithMany().HasForeignKey(p => p.PaperId);
        });
    }
}
