using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging;

internal sealed class JudgingMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<RubricEntity>(e =>
        {
            e.ToTable("Judging_Rubrics");
            // Rubrics from before there were versions are the first.
            e.Property(r => r.Number).HasDefaultValue(1);
            e.HasIndex(r => new { r.EditionId, r.Number }).IsUnique();
        });
        model.Entity<PanelJudge>(e =>
        {
            e.ToTable("Judging_PanelJudges");
            e.Property(p => p.JudgeId).HasMaxLength(IdLength);
            e.HasIndex(p => new { p.EditionId, p.JudgeId }).IsUnique();
            e.HasIndex(p => p.JudgeId);
            e.HasIndex(p => new { p.EditionId, p.Number }).IsUnique();
        });
        model.Entity<AssignedEntry>(e =>
        {
            e.ToTable("Judging_AssignedEntries");
            e.Property(a => a.EntryId).HasMaxLength(IdLength);
            e.Property(a => a.JudgeId).HasMaxLength(IdLength);
            e.Property(a => a.PlanId).HasMaxLength(IdLength);
            e.HasIndex(a => new { a.EditionId, a.JudgeId });
        });
        MapScores(model);
        model.Entity<Declaration>(e =>
        {
            e.ToTable("Judging_Declarations");
            e.Property(d => d.EntryId).HasMaxLength(IdLength);
            e.Property(d => d.JudgeId).HasMaxLength(IdLength);
            e.Property(d => d.LiftedBy).HasMaxLength(IdLength);
            e.Property(d => d.Reason).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(d => new { d.EditionId, d.JudgeId });
        });
        model.Entity<Publication>(e =>
        {
            e.ToTable("Judging_Publications");
            e.Property(p => p.PublishedBy).HasMaxLength(IdLength);
            e.Property(p => p.WithdrawnBy).HasMaxLength(IdLength);
            e.Property(p => p.Algorithm).HasMaxLength(40);
            e.Property(p => p.WithdrawalReason).HasMaxLength(Publication.ReasonLength);
            e.HasIndex(p => p.EditionId);
        });
    }

    private static void MapScores(ModelBuilder model)
    {
        model.Entity<JournalEntry>(e =>
        {
            e.ToTable("Judging_Journal");
            e.Property(s => s.EntryId).HasMaxLength(IdLength);
            e.Property(s => s.JudgeId).HasMaxLength(IdLength);
            e.Property(s => s.Hash).HasMaxLength(64);
            e.HasIndex(s => new { s.EditionId, s.Number }).IsUnique();
            e.HasIndex(s => new { s.EditionId, s.EntryId, s.JudgeId });
        });
        model.Entity<JournalHead>(e =>
        {
            e.ToTable("Judging_JournalHeads");
            e.HasKey(h => h.EditionId);
            e.Property(h => h.EditionId).ValueGeneratedNever();
            e.Property(h => h.Hash).HasMaxLength(64);
        });
        model.Entity<ScoreSave>(e =>
        {
            e.ToTable("Judging_Saves");
            e.HasKey(s => new { s.JudgeId, s.Key });
            e.Property(s => s.JudgeId).HasMaxLength(IdLength);
            e.Property(s => s.EntryId).HasMaxLength(IdLength);
            e.Property(s => s.Key).HasMaxLength(ScoreSave.KeyLength);
            e.Property(s => s.Digest).HasMaxLength(64);
        });
        model.Entity<Judgement>(e =>
        {
            e.ToTable("Judging_Judgements");
            e.Property(j => j.EntryId).HasMaxLength(IdLength);
            e.Property(j => j.JudgeId).HasMaxLength(IdLength);
            e.Property(j => j.Comment).HasMaxLength(Judgement.TextLength);
            e.Property(j => j.Note).HasMaxLength(Judgement.TextLength);
            e.HasIndex(j => new { j.EntryId, j.JudgeId }).IsUnique();
            e.HasIndex(j => new { j.EditionId, j.JudgeId });
        });
    }
}
