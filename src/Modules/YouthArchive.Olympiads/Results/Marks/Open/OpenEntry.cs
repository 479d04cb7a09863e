using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Results.Marks.Open;

/// <summary>An open answer that markers read: what Judging calls an entry. Its code tells nothing of whose it is.</summary>
internal sealed class OpenEntry
{
    public required string Id { get; init; }
    public required int EditionId { get; init; }
    public required int PaperId { get; init; }
    public required int WindowId { get; init; }
    public required string SittingId { get; init; }
    public required string ItemKey { get; init; }

    /// <summary>Counts within the edition from 1, in an order drawn by lot: neighbours are not classmates.</summary>
    public required int Number { get; init; }

    public string Code => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A-{Number:00000}");
}

internal sealed class OpenMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model) => model.Entity<OpenEntry>(e =>
    {
        e.ToTable("Olympiad_OpenEntries");
        e.Property(o => o.Id).HasMaxLength(IdLength).ValueGeneratedNever();
        e.Property(o => o.SittingId).HasMaxLength(IdLength);
        e.Property(o => o.ItemKey).HasMaxLength(ItemMaps.KeyLength);
        e.Ignore(o => o.Code);
        e.HasIndex(o => new { o.SittingId, o.ItemKey }).IsUnique();
        e.HasIndex(o => new { o.EditionId, o.Number }).IsUnique();
        e.HasOne<Sitting>().WithMany().HasForeignKey(o => o.SittingId);
    });
}
