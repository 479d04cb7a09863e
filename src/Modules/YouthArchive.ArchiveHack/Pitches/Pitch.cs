using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Pitches;

/// <summary>What a team tells the judges beside its code. The team may change it until the freeze.</summary>
internal sealed class Pitch : IVersioned
{
    public const int TextLength = 6_000;

    public string Id { get; init; } = PortalId.New();
    public required string TeamId { get; set; }

    /// <summary>Markdown, in the team's language.</summary>
    public string Text { get; set; } = "";
    public string? Demo { get; set; }
    public string? Video { get; set; }

    /// <summary>An address; a file of one's own stands beside it.</summary>
    public string? Slides { get; set; }

    /// <summary>The file's key in the store; its name is ours.</summary>
    public string? SlidesFile { get; set; }
    public int SlidesBytes { get; set; }
    public required DateTime ChangedUtc { get; set; }
    public required string ChangedBy { get; set; }
    public int Version { get; set; }
}

internal sealed class PitchMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<Pitch>(e =>
    {
        e.ToTable("Hack_Pitches");
        e.Property(p => p.Id).HasMaxLength(26).ValueGeneratedNever();
        e.Property(p => p.TeamId).HasMaxLength(26);
        e.Property(p => p.Text).HasMaxLength(Pitch.TextLength);
        e.Property(p => p.Demo).HasMaxLength(SafeLink.Length);
        e.Property(p => p.Video).HasMaxLength(SafeLink.Length);
        e.Property(p => p.Slides).HasMaxLength(SafeLink.Length);
        e.Property(p => p.SlidesFile).HasMaxLength(60);
        e.Property(p => p.ChangedBy).HasMaxLength(26);
        e.HasIndex(p => p.TeamId).IsUnique();
    });
}
