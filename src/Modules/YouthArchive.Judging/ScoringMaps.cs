using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Samples;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging;

/// <summary>What the judges' own rooms keep beside <see cref="JudgingMaps"/>: phases, samples.</summary>
internal sealed class ScoringMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<Judgement>().Property(j => j.PutOffReason).HasMaxLength(Judgement.ReasonLength);
        model.Entity<PhaseEntity>(e =>
        {
            e.ToTable("Judging_Phases");
            e.Property(p => p.Key).HasMaxLength(PhaseEntity.KeyLength);
            e.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.Title).AsLocalizedText();
            e.HasIndex(p => new { p.EditionId, p.Key }).IsUnique();
        });
        model.Entity<SampleEntry>(e =>
        {
            e.ToTable("Judging_SampleEntries");
            e.HasKey(s => new { s.EditionId, s.EntryId });
            e.Property(s => s.EntryId).HasMaxLength(IdLength);
            e.Property(s => s.MarkedBy).HasMaxLength(IdLength);
        });
    }
}
