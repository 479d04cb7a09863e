using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Answers;

internal sealed class AnswerMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model) => model.Entity<Answer>(e =>
    {
        e.ToTable("Hack_Answers");
        e.Property(a => a.Id).HasMaxLength(IdLength).ValueGeneratedNever();
        e.Property(a => a.TeamId).HasMaxLength(IdLength);
        e.Property(a => a.HandInId).HasMaxLength(IdLength);
        e.Property(a => a.Kind).HasConversion<string>().HasMaxLength(40);
        e.Property(a => a.Text).HasMaxLength(Answer.TextLength);
        e.Property(a => a.ByPersonId).HasMaxLength(IdLength);
        e.HasIndex(a => new { a.HandInId, a.Kind }).IsUnique();
        e.HasIndex(a => a.ByPersonId);
    });
}
