using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Safety;

internal enum SafetyState { New, Taken, Answered, Closed }

/// <summary>What somebody who feels unsafe has told, and what was done about it.</summary>
internal sealed class SafetyReport : IVersioned
{
    public const int TextLength = 4000;
    public const int ShortLength = 500;

    public required string Id { get; init; }

    /// <summary>Null when nobody was signed in, or the reporter did not want to be named.</summary>
    public string? ReporterId { get; init; }
    public required string Language { get; init; }
    public required string What { get; init; }
    public string? About { get; init; }
    public string? HowToAnswer { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public string? TakenById { get; private set; }
    public DateTime? TakenUtc { get; private set; }
    public string? AnsweredById { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }
    public string? Answer { get; private set; }
    public string? ClosedById { get; private set; }
    public DateTime? ClosedUtc { get; private set; }
    public int Reminders { get; private set; }
    public DateTime? RemindedUtc { get; private set; }
    public int Version { get; set; }

    public SafetyState State =>
        ClosedUtc is not null ? SafetyState.Closed : AnsweredUtc is not null ? SafetyState.Answered
        : TakenUtc is not null ? SafetyState.Taken : SafetyState.New;

    public void Take(string by, DateTime at) => (TakenById, TakenUtc) = (by, at);

    public void GiveAnswer(string by, string answer, DateTime at)
    {
        (AnsweredById, AnsweredUtc, Answer) = (by, at, answer);
        (TakenById, TakenUtc) = (TakenById ?? by, TakenUtc ?? at);
    }

    public void Close(string by, DateTime at) => (ClosedById, ClosedUtc) = (by, at);

    public void Remind(DateTime at) => (Reminders, RemindedUtc) = (Reminders + 1, at);
}

/// <summary>Somebody who must never learn of the report: the reporter said so, or is told about in it.</summary>
internal sealed class SafetyExclusion
{
    public required string ReportId { get; init; }
    public required string PersonId { get; init; }
}

internal sealed class SafetyMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SafetyReport>(e =>
        {
            e.ToTable("People_SafetyReports");
            e.Ignore(r => r.State);
            foreach (var id in new[] { nameof(SafetyReport.Id), nameof(SafetyReport.ReporterId), nameof(SafetyReport.TakenById), nameof(SafetyReport.AnsweredById), nameof(SafetyReport.ClosedById) })
            {
                e.Property(id).HasMaxLength(26);
            }
            e.Property(r => r.Language).HasMaxLength(2);
            e.Property(r => r.What).HasMaxLength(SafetyReport.TextLength);
            e.Property(r => r.About).HasMaxLength(SafetyReport.ShortLength);
            e.Property(r => r.HowToAnswer).HasMaxLength(SafetyReport.ShortLength);
            e.Property(r => r.Answer).HasMaxLength(SafetyReport.TextLength);
            e.HasIndex(r => r.ReporterId);
            e.HasIndex(r => r.CreatedUtc);
        });
        model.Entity<SafetyExclusion>(e =>
        {
            e.ToTable("People_SafetyExclusions");
            e.HasKey(x => new { x.ReportId, x.PersonId });
            e.Property(x => x.ReportId).HasMaxLength(26);
            e.Property(x => x.PersonId).HasMaxLength(26);
            e.HasOne<SafetyReport>().WithMany().HasForeignKey(x => x.ReportId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
