using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.OnPaper.Entry;

/// <summary>
/// Puts agreed answers where those of devices are: into the same ledger, with the same receipt, so that marks, appeals and statistics
/// know no difference. That they come from paper is told by their keys; who typed and who decided, by the paper's own row.
/// </summary>
internal sealed class Settling(DbContext db, SittingMemory memory, ChangeFeed feed, AuditTrail audit, TimeProvider clock)
{
    public const string KeyPrefix = "paper-";

    /// <summary>Decides what was typed differently.</summary>
    /// <param name="chosen">All answers, agreed ones and decided ones.</param>
    /// <returns>English source text of what stood against it; null when it is done.</returns>
    public async Task<string?> DecideAsync(Sheet sheet, IReadOnlyDictionary<string, Response> chosen, string? reason, string deciderId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var fresh = await TypingDesk.LockAsync(db, sheet, cancellation);
        var problem = fresh.Printed.SettledUtc is not null || !fresh.IsTyped ? SourceText.Of("This paper is typed in already.")
            : fresh.Of(deciderId) is not null && string.IsNullOrWhiteSpace(reason) ? SourceText.Of("You typed this paper yourself. Write why you decide: it stands beside the answers for good.")
            : await WriteAsync(fresh, chosen, fresh.Differences().Count, reason?.Trim(), deciderId, cancellation);
        if (problem is null)
        {
            await transaction.CommitAsync(cancellation);
            Tell(sheet);
        }
        return problem;
    }

    /// <summary>Within the caller's transaction, the sheet being locked.</summary>
    public async Task<string?> WriteAsync(Sheet sheet, IReadOnlyDictionary<string, Response> answers, int differences, string? reason, string byId, CancellationToken cancellation)
    {
        var (id, now) = (sheet.Sitting.Id, clock.GetUtcNow().UtcDateTime);
        var second = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        var isLate = sheet.Printed.State == SheetState.Late;
        var written = sheet.Items.Select(i => (i.Placed, Response: answers.Of(i))).Where(a => !a.Response.IsEmpty).ToList();
        var counted = isLate ? [] : written.ToDictionary(a => a.Placed.ItemKey, a => a.Response.Write(), StringComparer.Ordinal);
        var receipt = Receipt.Hash(new(sheet.Sitting.Code, sheet.Sitting.Paper, second, counted));
        // Only a sitting that was not begun: what a pupil wrote on a device is never mixed with a paper.
        var taken = await db.Set<Sitting>().Where(s => s.Id == id && s.StartedUtc == null).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.StartedUtc, second).SetProperty(x => x.HandedInUtc, second).SetProperty(x => x.Receipt, receipt).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        if (taken == 0)
        {
            return SourceText.Of("This pupil sits on a device. What is written there counts; the paper is not typed in.");
        }
        db.AddRange(written.Select(a => new AnswerLine
        {
            SittingId = id,
            Key = string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{a.Placed.Number:000}"),
            ItemKey = a.Placed.ItemKey,
            Response = a.Response.Write(),
            AtUtc = now,
            DeviceSeconds = 0,
            IsLate = isLate,
        }));
        sheet.Printed.Settle(byId, differences, reason, now);
        db.Add(new SittingChange { WindowId = sheet.Sitting.WindowId, SittingId = id, AtUtc = now });
        audit.Add(byId, "PrintedPaper.Settled", nameof(Sitting), id, new { source = "paper", typedBy = sheet.Typings.Select(t => t.ById), decidedBy = byId, differences, answers = written.Count, late = isLate }, reason);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>After the commit.</summary>
    public void Tell(Sheet sheet)
    {
        memory.Forget(sheet.Sitting.Id);
        feed.Wake();
    }
}
