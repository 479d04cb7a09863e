using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;

namespace YouthArchive.FamilyHistory.HandIns;

/// <summary>Raised after the commit.</summary>
internal sealed record WorkHandedIn(string WorkId, int EditionId, int Number);

/// <param name="Receipt">Null when it was refused.</param>
internal sealed record HandInResult(HandIn? Receipt, HandInTime Time, IReadOnlyList<Gap> Gaps);

/// <summary>One writer at a time where the database has one: they wait in a fair line instead of knocking at its lock.</summary>
internal sealed class HandInLine : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<T> InAsync<T>(DbContext db, Func<Task<T>> work, CancellationToken cancellation)
    {
        if (db.Database.ProviderName?.Contains("Sqlite", StringComparison.Ordinal) != true)
        {
            return await work();
        }
        await _one.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>Hands a work in: looks whether all is there, seals the texts, writes the receipt. Done again before the deadline, the newest counts.</summary>
internal sealed class HandingIn(DbContext db, WorkFolders folders, Revisions revisions, AuditTrail audit, HandInLine line, PortalEvents events)
{
    /// <param name="arrivedUtc">When the request reached the server; the deadline is measured by it alone.</param>
    public async Task<HandInResult> HandInAsync(string workId, string personId, DateTime arrivedUtc, CancellationToken cancellation)
    {
        var result = await line.InAsync(db, () => WriteAsync(workId, personId, arrivedUtc, isSample: false, cancellation), cancellation);
        if (result.Receipt is { } receipt)
        {
            await events.RaiseAsync(new WorkHandedIn(workId, (await db.Set<Work>().AsNoTracking().SingleAsync(w => w.Id == workId, cancellation)).EditionId, receipt.Number), cancellation);
        }
        return result;
    }

    /// <summary>A sample work, which nobody consented to and nobody signed a release for: what it lacks does not hold it back.</summary>
    public async Task<HandInResult> HandInSampleAsync(string workId, string personId, DateTime atUtc, CancellationToken cancellation) =>
        await WriteAsync(workId, personId, atUtc, isSample: true, cancellation);

    private async Task<HandInResult> WriteAsync(string workId, string personId, DateTime at, bool isSample, CancellationToken cancellation)
    {
        // Both databases keep milliseconds whole; what is sealed must read back as it was.
        var arrivedUtc = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        db.ChangeTracker.Clear();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        // The row first: who hands in at the same moment waits here, and what is read below is what is sealed.
        await db.Set<Work>().Where(w => w.Id == workId).ExecuteUpdateAsync(s => s.SetProperty(w => w.ChangedUtc, w => w.ChangedUtc), cancellation);
        var folder = await folders.OpenAsync(await db.Set<Work>().SingleAsync(w => w.Id == workId, cancellation), cancellation);
        var time = folder.Work.State == WorkState.Withdrawn ? HandInTime.Over : folder.Deadline.At(arrivedUtc);
        var gaps = HandInChecks.Of(folder);
        if (folder.HandIns is [.., var last] && folder.Work.State == WorkState.HandedIn && Sealing.Of(folder, last.AtUtc).Write() == last.Sealed)
        {
            // A second click, or a form sent again: nothing has changed since, and the first receipt stands.
            return new(last, time, []);
        }
        if ((time is HandInTime.NotOpen or HandInTime.Over || gaps.Count > 0) && !(isSample && folder.Work.IsSample))
        {
            return new(null, time, gaps);
        }
        var receipt = await SealAsync(folder, personId, arrivedUtc, time == HandInTime.Late, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
        return new(receipt, time, []);
    }

    private async Task<HandIn> SealAsync(WorkFolder folder, string personId, DateTime arrivedUtc, bool isLate, CancellationToken cancellation)
    {
        var (work, measures) = (folder.Work, WorkMeasures.Of(folder));
        var content = Sealing.Of(folder, arrivedUtc).Write();
        var receipt = new HandIn
        {
            WorkId = work.Id,
            Number = folder.HandIns.Count + 1,
            AtUtc = arrivedUtc,
            IsLate = isLate,
            Revision = await revisions.SealAsync(work, personId, arrivedUtc, cancellation),
            Words = measures.Words,
            Sources = measures.Sources,
            Scans = measures.Scans,
            Sealed = content,
            Hash = SealedWork.HashOf(content),
            ById = personId,
        };
        db.Add(receipt);
        (work.State, work.HandedInUtc, work.IsLate, work.HandedInRevision) = (WorkState.HandedIn, arrivedUtc, isLate, receipt.Revision);
        audit.Add(personId, "Work.HandedIn", "Work", work.Id, new { work.Code, receipt.Number, receipt.IsLate, receipt.Hash });
        return receipt;
    }
}

/// <summary>A folder as it is sealed.</summary>
internal static class Sealing
{
    public static SealedWork Of(WorkFolder folder, DateTime arrivedUtc)
    {
        var work = folder.Work;
        var keys = folder.Sources.ToDictionary(s => s.Id, s => s.Key, StringComparer.Ordinal);
        return new(work.Code, work.DivisionKey, work.Form, work.Language, work.TopicKey, arrivedUtc, work.Title, work.Summary, work.Body, work.Report,
            [.. folder.Sources.Select(Of)],
            [.. folder.Attachments.OrderBy(a => a.Kind).ThenBy(a => a.Position).ThenBy(a => a.Id, StringComparer.Ordinal)
                .Select(a => new SealedFile(a.Id, a.Kind, a.Sha256, a.SourceId is null ? null : keys.GetValueOrDefault(a.SourceId), a.Description, a.Permission))],
            [.. folder.Declarations.OrderBy(d => d.Kind).Select(d => new SealedDeclaration(d.Kind, d.IsMade, d.Text))]);
    }

    private static SealedSource Of(Source s) => new(
        s.Key, s.Kind, s.IsPrimary, s.ArchiveCode, s.Archive, s.Fonds, s.Inventory, s.File, s.Sheets, s.Title, s.Date, s.Details, s.Address, s.Annotation);
}
