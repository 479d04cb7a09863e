using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.OnPaper.Entry;

/// <summary>Takes in what two people type of one paper, each without seeing the other's.</summary>
internal sealed class TypingDesk(DbContext db, Settling settling, ResultPublications publications, AuditTrail audit, TimeProvider clock)
{
    /// <summary>English source text of why this person cannot type it; null when nothing stands against it.</summary>
    public async Task<string?> ProblemAsync(Sheet sheet, int paperId, string personId, CancellationToken cancellation) =>
        sheet.Printed.SettledUtc is not null ? SourceText.Of("This paper is typed in already.")
        : sheet.IsOnDevice ? SourceText.Of("This pupil sits on a device. What is written there counts; the paper is not typed in.")
        : sheet.Printed.State == SheetState.Absent ? SourceText.Of("This pupil is marked as absent. Take the mark away first.")
        : sheet.Of(personId) is { FinishedUtc: not null } ? SourceText.Of("You have typed this paper already. Somebody else types it once more.")
        : sheet.Of(personId) is null && sheet.Typings.Count == Typing.Turns ? SourceText.Of("Two others type this paper.")
        : await publications.CurrentAsync(paperId, cancellation) is { IsFrozen: false } ? SourceText.Of("The results are published. A change needs an appeal.")
        : null;

    /// <summary>Saves; when both have finished and agree, the answers go into the ledger.</summary>
    /// <returns>English source text of what stood against it; null when it is saved.</returns>
    public async Task<string?> SaveAsync(Sheet sheet, int paperId, IReadOnlyDictionary<string, Response> answers, bool finish, string personId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var fresh = await LockAsync(db, sheet, cancellation);
        if (await ProblemAsync(fresh, paperId, personId, cancellation) is { } problem)
        {
            return problem;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var own = fresh.Of(personId);
        if (own is null)
        {
            own = new() { SittingId = sheet.Sitting.Id, Turn = fresh.Typings.Count + 1, ById = personId, BegunUtc = now, Answers = "{}" };
            db.Add(own);
            fresh = fresh with { Typings = [.. fresh.Typings, own] };
        }
        own.Answers = TypedAnswers.Write(answers);
        if (finish)
        {
            own.FinishedUtc = now;
            audit.Add(personId, "Typing.Finished", nameof(Sitting), sheet.Sitting.Id, new { own.Turn });
        }
        await db.SaveChangesAsync(cancellation);
        if (fresh.IsTyped && fresh.Differences().Count == 0
            && await settling.WriteAsync(fresh, answers, 0, null, personId, cancellation) is { } clash)
        {
            return clash;
        }
        await transaction.CommitAsync(cancellation);
        settling.Tell(sheet);
        return null;
    }

    /// <summary>The same sheet as it stands now; nobody else changes it until the caller's transaction ends.</summary>
    public static async Task<Sheet> LockAsync(DbContext db, Sheet sheet, CancellationToken cancellation)
    {
        var id = sheet.Sitting.Id;
        await db.Set<PrintedPaper>().Where(p => p.SittingId == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version + 1), cancellation);
        db.ChangeTracker.Clear();
        var started = await db.Set<Sitting>().AnyAsync(s => s.Id == id && s.StartedUtc != null, cancellation);
        var printed = await db.Set<PrintedPaper>().SingleAsync(p => p.SittingId == id, cancellation);
        return sheet with
        {
            Printed = printed,
            Typings = await db.Set<Typing>().Where(t => t.SittingId == id).OrderBy(t => t.Turn).ToListAsync(cancellation),
            IsOnDevice = started && printed.SettledUtc is null,
        };
    }
}
