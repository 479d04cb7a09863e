using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Awards;

/// <summary>How an edition awards and how long its results may be questioned.</summary>
internal sealed class AwardSettings : IVersioned
{
    public const int UsualReviewDays = 5;
    public const int MostReviewDays = 60;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>JSON of <see cref="AwardRules"/>.</summary>
    public required string Rules { get; set; }

    /// <summary>Days after the publication in which a review may be asked for; 0: not at all.</summary>
    public int ReviewDays { get; set; } = UsualReviewDays;
    public int Version { get; set; }

    public AwardRules Read() => JsonSerializer.Deserialize<AwardRules>(Rules, Json)
        ?? throw new InvalidOperationException($"The award rules of edition {EditionId} cannot be read.");

    public static string Write(AwardRules rules) => JsonSerializer.Serialize(rules, Json);

    /// <exception cref="JsonException">Not of the form.</exception>
    public static AwardRules? Parse(string json) => JsonSerializer.Deserialize<AwardRules>(json, Json);
}

/// <summary>A decision of the jury, as an organiser wrote it down. Lines are added; the last one for the same entries stands.</summary>
internal sealed class RecordedDecision
{
    public const int ReasonLength = 1000;
    public const int CodesLength = 4000;

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string Rule { get; init; }
    public required string Class { get; init; }
    public required TieChoice Choice { get; init; }

    /// <summary>Codes of entries, one a line.</summary>
    public required string Entries { get; init; }
    public required string Seed { get; init; }
    public required string Reason { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTime AtUtc { get; init; }

    public TieDecision Read() => new(Rule, Class, Choice, Entries.Split('\n', StringSplitOptions.RemoveEmptyEntries), Seed);
}

internal sealed class RankingMaps : IEntityMaps
{
    private const int IdLength = 26;
    private const int KeyLength = 40;

    public void Map(ModelBuilder model)
    {
        model.Entity<AwardSettings>(e =>
        {
            e.ToTable("Judging_AwardSettings");
            e.HasIndex(s => s.EditionId).IsUnique();
        });
        model.Entity<RecordedDecision>(e =>
        {
            e.ToTable("Judging_Decisions");
            e.Property(d => d.Rule).HasMaxLength(KeyLength);
            e.Property(d => d.Class).HasMaxLength(KeyLength);
            e.Property(d => d.Choice).HasConversion<string>().HasMaxLength(10);
            e.Property(d => d.Entries).HasMaxLength(RecordedDecision.CodesLength);
            e.Property(d => d.Seed).HasMaxLength(64);
            e.Property(d => d.Reason).HasMaxLength(RecordedDecision.ReasonLength);
            e.Property(d => d.DecidedBy).HasMaxLength(IdLength);
            e.HasIndex(d => d.EditionId);
        });
    }
}
