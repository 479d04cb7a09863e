using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Similarity.Findings;

/// <summary>Two teams whose code is alike. Evidence for a human: it changes no score, and nobody is told by itself.</summary>
internal sealed class StoredPair
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public int Id { get; private set; }

    /// <summary>The edition that was compared; B may be of an earlier one.</summary>
    public required int EditionId { get; init; }
    public required string TeamA { get; init; }
    public required string HandInA { get; init; }
    public required string TeamB { get; init; }
    public required string HandInB { get; init; }
    public required bool IsEarlier { get; init; }
    public required double Score { get; set; }
    public required int Shared { get; set; }

    /// <summary>JSON of the passages.</summary>
    public required string Passages { get; set; }
    public required DateTime FoundUtc { get; set; }

    /// <summary>The organiser has looked and decided what it is; kept when the pair is found again.</summary>
    public string? Note { get; set; }
    public DateTime? NotedUtc { get; set; }
    public string? NotedBy { get; set; }

    public const int NoteLength = 1_000;

    public IReadOnlyList<Passage> ReadPassages() => JsonSerializer.Deserialize<List<Passage>>(Passages, Json) ?? [];

    public static string Write(IReadOnlyList<Passage> passages) => JsonSerializer.Serialize(passages, Json);
}

/// <summary>What was compared last, so that nothing is compared twice.</summary>
internal sealed class StoredComparison
{
    public required int EditionId { get; init; }

    /// <summary>Of the frozen commits of all teams.</summary>
    public required string Inputs { get; set; }
    public required DateTime ComparedUtc { get; set; }
    public required int Teams { get; set; }

    /// <summary>Teams of which nothing could be read.</summary>
    public required int Unread { get; set; }
    public required int Earlier { get; set; }
}

internal sealed class SimilarityMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<StoredPair>(e =>
        {
            e.ToTable("Hack_SimilarPairs");
            e.Property(p => p.TeamA).HasMaxLength(26);
            e.Property(p => p.TeamB).HasMaxLength(26);
            e.Property(p => p.HandInA).HasMaxLength(26);
            e.Property(p => p.HandInB).HasMaxLength(26);
            e.Property(p => p.Note).HasMaxLength(StoredPair.NoteLength);
            e.Property(p => p.NotedBy).HasMaxLength(26);
            e.HasIndex(p => new { p.EditionId, p.TeamA, p.TeamB }).IsUnique();
        });
        model.Entity<StoredComparison>(e =>
        {
            e.ToTable("Hack_Comparisons");
            e.HasKey(c => c.EditionId);
            e.Property(c => c.EditionId).ValueGeneratedNever();
            e.Property(c => c.Inputs).HasMaxLength(64);
        });
    }
}
