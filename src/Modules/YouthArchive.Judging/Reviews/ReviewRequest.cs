using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Reviews;

/// <summary>On what a review may be asked for. That one finds the score too low is none.</summary>
internal enum ReviewGround { WrongEntry, NotRead, CriterionMisapplied, Conflict }

internal enum ReviewOutcome { Upheld, PartlyUpheld, Rejected }

/// <summary>A team or an author asks for a published result to be looked at again; one request for each entry and publication.</summary>
internal sealed class ReviewRequest : IVersioned
{
    public const int TextLength = 2000;

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required int PublicationId { get; init; }
    public required string EntryId { get; init; }
    public required string EntryCode { get; init; }
    public required string AskedBy { get; init; }
    public required ReviewGround Ground { get; init; }
    public required string Text { get; set; }
    public required DateTime AskedUtc { get; init; }
    public ReviewOutcome? Outcome { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }
    public int Version { get; set; }

    /// <summary>False when it was answered already: an outcome stands.</summary>
    public bool Reply(ReviewOutcome outcome, string answer, string organiser, DateTime nowUtc)
    {
        if (Outcome is not null)
        {
            return false;
        }
        (Outcome, Answer, AnsweredBy, AnsweredUtc) = (outcome, answer, organiser, nowUtc);
        return true;
    }
}

internal sealed class ReviewMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model) => model.Entity<ReviewRequest>(e =>
    {
        e.ToTable("Judging_ReviewRequests");
        e.Property(r => r.EntryId).HasMaxLength(IdLength);
        e.Property(r => r.EntryCode).HasMaxLength(20);
        e.Property(r => r.AskedBy).HasMaxLength(IdLength);
        e.Property(r => r.Ground).HasConversion<string>().HasMaxLength(20);
        e.Property(r => r.Text).HasMaxLength(ReviewRequest.TextLength);
        e.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        e.Property(r => r.Answer).HasMaxLength(ReviewRequest.TextLength);
        e.Property(r => r.AnsweredBy).HasMaxLength(IdLength);
        e.HasIndex(r => new { r.PublicationId, r.EntryId }).IsUnique();
        e.HasIndex(r => r.EditionId);
        e.HasIndex(r => r.AskedBy);
    });
}
