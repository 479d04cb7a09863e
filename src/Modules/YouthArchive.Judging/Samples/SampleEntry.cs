using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Judging.Samples;

/// <summary>An entry that all judges score first, to see how they compare. It takes part in no ranking.</summary>
internal sealed class SampleEntry
{
    public required int EditionId { get; init; }
    public required string EntryId { get; init; }
    public required string MarkedBy { get; init; }
    public required DateTime MarkedUtc { get; init; }
}

/// <summary>Which entries of an edition are samples.</summary>
internal sealed class SampleEntries(DbContext db)
{
    public async Task<IReadOnlySet<string>> OfEditionAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<SampleEntry>().Where(s => s.EditionId == editionId).Select(s => s.EntryId).ToHashSetAsync(StringComparer.Ordinal, cancellation);
}
