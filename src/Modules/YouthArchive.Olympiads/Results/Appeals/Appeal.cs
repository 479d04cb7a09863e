using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Results.Appeals;

/// <summary>On what an appeal can rest. That a mark is found too low is none.</summary>
internal enum AppealGround
{
    /// <summary>Marks were added up wrongly.</summary>
    Sum,

    /// <summary>An answer, or a part of it, was not looked at.</summary>
    NotRead,

    /// <summary>The key is wrong or leaves out a right answer.</summary>
    Key,

    /// <summary>A criterion was applied wrongly.</summary>
    Criterion,

    /// <summary>The question says something else in one language.</summary>
    Wording,
}

internal enum AppealOutcome { Raise, Keep, Lower }

/// <summary>A pupil, or a guardian for a child, asks for the mark of one item to be looked at again. One for each item; what is decided is final.</summary>
internal sealed class Appeal : IVersioned
{
    public const int TextLength = 2000;

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required int PaperId { get; init; }
    public required int WindowId { get; init; }
    public required string SittingId { get; init; }
    public required string Code { get; init; }
    public required string ItemKey { get; init; }
    public required AppealGround Ground { get; init; }
    public required string Text { get; set; }
    public required string FiledById { get; set; }
    public required bool IsByGuardian { get; init; }
    public required DateTime FiledUtc { get; init; }

    /// <summary>Hundredths when it was filed.</summary>
    public required int MarkBefore { get; init; }

    /// <summary>The marker who read the answer again, without knowing the mark, the ground or the pupil.</summary>
    public string? SecondById { get; private set; }
    public int? SecondMark { get; private set; }
    public string? SecondNote { get; private set; }
    public DateTime? SecondUtc { get; private set; }
    public AppealOutcome? Outcome { get; private set; }
    public int? MarkAfter { get; private set; }
    public string? Answer { get; private set; }
    public string? DecidedById { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public int Version { get; set; }

    public void Read(string markerId, int hundredths, string note, DateTime nowUtc) =>
        (SecondById, SecondMark, SecondNote, SecondUtc) = (markerId, hundredths, note, nowUtc);

    public void Decide(AppealOutcome outcome, int hundredths, string answer, string deciderId, DateTime nowUtc) =>
        (Outcome, MarkAfter, Answer, DecidedById, DecidedUtc) = (outcome, hundredths, answer, deciderId, nowUtc);
}

internal sealed class AppealMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model) => model.Entity<Appeal>(e =>
    {
        e.ToTable("Olympiad_Appeals");
        e.Property(a => a.SittingId).HasMaxLength(IdLength);
        e.Property(a => a.Code).HasMaxLength(12);
        e.Property(a => a.ItemKey).HasMaxLength(ItemMaps.KeyLength);
        e.Property(a => a.Ground).HasConversion<string>().HasMaxLength(20);
        e.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(20);
        e.Property(a => a.Text).HasMaxLength(Appeal.TextLength);
        e.Property(a => a.SecondNote).HasMaxLength(Appeal.TextLength);
        e.Property(a => a.Answer).HasMaxLength(Appeal.TextLength);
        e.Property(a => a.FiledById).HasMaxLength(IdLength);
        e.Property(a => a.SecondById).HasMaxLength(IdLength);
        e.Property(a => a.DecidedById).HasMaxLength(IdLength);
        e.HasIndex(a => new { a.SittingId, a.ItemKey }).IsUnique();
        e.HasIndex(a => a.EditionId);
        e.HasIndex(a => a.FiledById);
        e.HasOne<Paper>().WithMany().HasForeignKey(a => a.PaperId);
        e.HasOne<Sitting>().WithMany().HasForeignKey(a => a.SittingId);
    });
}
