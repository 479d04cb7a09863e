using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results.Marks.Open;

/// <summary>One open answer and where its markers stand.</summary>
internal sealed record OpenRow(OpenEntry Entry, IReadOnlyList<FinishedJudgement> Judgements, OpenAgreement Agreement, GivenMark? Mark)
{
    /// <summary>Two differ and nobody has decided yet.</summary>
    public bool MayBeSettled => Agreement.State == OpenState.NeedsThird && Mark is { IsByPeople: false };

    /// <summary>Hundredths that the two gave, the lower first.</summary>
    public (int Least, int Most) Given => (Hundredths(Judgements.Min(j => j.Total)), Hundredths(Judgements.Max(j => j.Total)));

    private int Hundredths(Fraction total) => ItemMarking.Hundredths((total / 100).Clamped(), Mark!.Max / 100);

    public bool IsTaken => Mark is { Hundredths: { } mark } && Agreement.State == OpenState.Agreed && mark == Agreement.Hundredths(Mark.Max / 100);
}

/// <summary>Open answers go to Judging and come back as marks.</summary>
internal sealed class OpenAnswers(DbContext db, IFinishedJudgements judgements, MarksLog log, AuditTrail audit)
{
    /// <summary>Hands new open answers of an edition's marked sittings over to the markers, in an order drawn by lot.</summary>
    public async Task<int> CollectAsync(int editionId, CancellationToken cancellation)
    {
        var known = (await db.Set<OpenEntry>().Where(o => o.EditionId == editionId).Select(o => new { o.SittingId, o.ItemKey }).ToListAsync(cancellation)).ToHashSet();
        var last = await db.Set<OpenEntry>().Where(o => o.EditionId == editionId).MaxAsync(o => (int?)o.Number, cancellation) ?? 0;
        var rows = await (
            from marks in db.Set<CurrentMarks>()
            join window in db.Set<SittingWindow>() on marks.WindowId equals window.Id
            where window.EditionId == editionId && marks.Waiting > 0
            select new { marks.SittingId, marks.WindowId, window.PaperId, marks.Marks }).ToListAsync(cancellation);
        var fresh = rows.OrderBy(r => r.SittingId, StringComparer.Ordinal)
            .SelectMany(r => MarkText.ReadMarks(r.Marks).Where(m => m.Hundredths is null && !known.Contains(new { r.SittingId, ItemKey = m.Item })).Select(m => (Row: r, m.Item))).ToList();
        new SeededDraw(unchecked((ulong)(editionId * 1_000_003L + last))).Shuffle(fresh);
        foreach (var (row, item) in fresh)
        {
            db.Add(new OpenEntry { Id = PortalId.New(), EditionId = editionId, PaperId = row.PaperId, WindowId = row.WindowId, SittingId = row.SittingId, ItemKey = item, Number = ++last });
        }
        await db.SaveChangesAsync(cancellation);
        return fresh.Count;
    }

    public async Task<IReadOnlyList<OpenRow>> OfEditionAsync(int editionId, CancellationToken cancellation)
    {
        var entries = await db.Set<OpenEntry>().AsNoTracking().Where(o => o.EditionId == editionId).OrderBy(o => o.Number).ToListAsync(cancellation);
        var done = entries.Count == 0 ? new Dictionary<string, IReadOnlyList<FinishedJudgement>>() : await judgements.OfEditionAsync(editionId, cancellation);
        var sittings = entries.Select(e => e.SittingId).Distinct().ToList();
        var marks = (await db.Set<CurrentMarks>().AsNoTracking().Where(m => sittings.Contains(m.SittingId)).ToListAsync(cancellation))
            .ToDictionary(m => m.SittingId, m => m.Read().ToDictionary(x => x.Item, StringComparer.Ordinal), StringComparer.Ordinal);
        return [.. entries.Select(e =>
        {
            var of = done.GetValueOrDefault(e.Id) ?? [];
            return new OpenRow(e, of, OpenAgreement.Of([.. of.Select(j => j.Total)]), marks.GetValueOrDefault(e.SittingId)?.GetValueOrDefault(e.ItemKey));
        })];
    }

    /// <summary>Writes every agreed mark that does not stand yet.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TakeOverAsync(int editionId, string actorId, CancellationToken cancellation)
    {
        var agreed = (await OfEditionAsync(editionId, cancellation)).Where(r => r.Agreement.State == OpenState.Agreed && r.Mark is { IsByPeople: false } && !r.IsTaken).ToList();
        // A recipe's step has a transaction of its own.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        foreach (var window in agreed.GroupBy(r => r.Entry.WindowId))
        {
            await log.WriteAsync(window.Key, await DraftsAsync([.. window], actorId, cancellation), cancellation);
        }
        audit.Add(actorId, "Open.Marked", "Edition", editionId.ToString(System.Globalization.CultureInfo.InvariantCulture), new { answers = agreed.Count });
        await db.SaveChangesAsync(cancellation);
        await (own?.CommitAsync(cancellation) ?? Task.CompletedTask);
        return agreed.Count;
    }

    /// <summary>
    /// Where two markers differ and there is no third: the organiser decides, between what the two gave, and the log says why.
    /// </summary>
    /// <returns>False when there is nothing to decide, the mark is none of those, or no reason is given.</returns>
    public async Task<bool> SettleAsync(int editionId, int number, int? hundredths, string? reason, string actorId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<OpenEntry>().Where(o => o.EditionId == editionId && o.Number == number).Select(o => (int?)o.WindowId).FirstOrDefaultAsync(cancellation) is not { } window)
        {
            return false;
        }
        await log.LockAsync(window, cancellation);
        var row = (await OfEditionAsync(editionId, cancellation)).Single(r => r.Entry.Number == number);
        if (!row.MayBeSettled || hundredths is not { } mark || mark < row.Given.Least || mark > row.Given.Most || string.IsNullOrWhiteSpace(reason) || reason.Length > KeyChange.ReasonLength)
        {
            return false;
        }
        var code = await db.Set<CurrentMarks>().Where(m => m.SittingId == row.Entry.SittingId).Select(m => m.Code).SingleAsync(cancellation);
        await log.WriteAsync(window, [new(row.Entry.SittingId, code, MarkKind.Markers, [row.Mark! with { Hundredths = mark, IsByPeople = true }], actorId,
            $"{row.Entry.Code}: {Markers(row)}; {reason.Trim()}")], cancellation);
        audit.Add(actorId, "Open.Settled", nameof(OpenEntry), row.Entry.Id, new { mark }, reason.Trim());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static string Markers(OpenRow row) => string.Join(", ", row.Judgements.Select(j => $"{j.JudgeCode} {j.Total}"));

    private async Task<List<MarkDraft>> DraftsAsync(List<OpenRow> rows, string actorId, CancellationToken cancellation)
    {
        var ids = rows.Select(r => r.Entry.SittingId).Distinct().ToList();
        var codes = await db.Set<CurrentMarks>().Where(m => ids.Contains(m.SittingId)).ToDictionaryAsync(m => m.SittingId, m => m.Code, cancellation);
        return [.. rows.Select(r => new MarkDraft(r.Entry.SittingId, codes[r.Entry.SittingId], MarkKind.Markers,
            [r.Mark! with { Hundredths = r.Agreement.Hundredths(r.Mark!.Max / 100), IsByPeople = true }], actorId,
            $"{r.Entry.Code}: {Markers(r)}"))];
    }
}
