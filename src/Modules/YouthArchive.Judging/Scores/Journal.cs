using Microsoft.EntityFrameworkCore;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Scores;

/// <summary>A journal line as the database keeps it.</summary>
internal sealed class JournalEntry
{
    public long Id { get; private set; }
    public required int EditionId { get; init; }
    public required long Number { get; init; }

    /// <summary>Whose line it is; the hashed text knows the judge by code alone.</summary>
    public required string JudgeId { get; init; }
    public required string? EntryId { get; init; }

    /// <summary>The hashed text.</summary>
    public required string Text { get; init; }
    public required string Hash { get; init; }
}

/// <summary>The last line of an edition's journal. Whoever appends locks it first, so that lines come one after the other.</summary>
internal sealed class JournalHead
{
    public required int EditionId { get; init; }
    public long Number { get; set; }
    public required string Hash { get; set; }
}

/// <summary>What is to be written; number and hash are found when it is.</summary>
internal sealed record JournalDraft(
    JournalKind Kind, string JudgeId, string JudgeCode, string? EntryId, string? EntryCode,
    string? Criterion = null, int? Halves = null, int Rubric = 1, int Round = 1);

/// <summary>The append-only journal of an edition's scores.</summary>
internal sealed class Journal(DbContext db, TimeProvider clock)
{
    /// <summary>Adds lines at the end. Inside a transaction of the caller: they are there when it commits.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public async Task AppendAsync(Edition edition, IReadOnlyList<JournalDraft> drafts, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A journal line is written together with what it is about, in one transaction.");
        }
        if (drafts.Count == 0)
        {
            return;
        }
        var (number, hash) = await LockHeadAsync(edition, cancellation);
        var at = ToMilliseconds(clock.GetUtcNow().UtcDateTime);
        foreach (var draft in drafts)
        {
            var text = new JournalLine(++number, at, draft.Kind, draft.JudgeCode, draft.EntryCode, draft.Criterion, draft.Halves, draft.Rubric, draft.Round).Canonical();
            hash = JournalChain.Next(hash, text);
            db.Add(new JournalEntry { EditionId = edition.Id, Number = number, JudgeId = draft.JudgeId, EntryId = draft.EntryId, Text = text, Hash = hash });
        }
        await db.SaveChangesAsync(cancellation);
        await db.Set<JournalHead>().Where(h => h.EditionId == edition.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.Number, number).SetProperty(h => h.Hash, hash), cancellation);
    }

    /// <summary>From here to the end of the caller's transaction nobody else writes to the edition's journal, on this server or another.</summary>
    public Task LockAsync(Edition edition, CancellationToken cancellation) => LockHeadAsync(edition, cancellation);

    public Task<List<ChainedLine>> LinesAsync(int editionId, CancellationToken cancellation) =>
        db.Set<JournalEntry>().Where(e => e.EditionId == editionId).OrderBy(e => e.Number)
            .Select(e => new ChainedLine(e.Text, e.Hash)).ToListAsync(cancellation);

    private async Task<(long Number, string Hash)> LockHeadAsync(Edition edition, CancellationToken cancellation)
    {
        var genesis = JournalChain.Genesis(edition.Key);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Judging_JournalHeads" ("EditionId", "Number", "Hash") VALUES ({edition.Id}, 0, {genesis})
            ON CONFLICT ("EditionId") DO UPDATE SET "Number" = "Judging_JournalHeads"."Number"
            """, cancellation);
        var head = await db.Set<JournalHead>().AsNoTracking().SingleAsync(h => h.EditionId == edition.Id, cancellation);
        return (head.Number, head.Hash);
    }

    private static DateTime ToMilliseconds(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
