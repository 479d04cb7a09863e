using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Files;

namespace YouthArchive.People.Guardians;

internal enum PaperOutcome { Recorded, ScanTooLarge, ScanNotReadable }

/// <summary>Writes down what a signed paper says. The caller checks that the actor may speak for these students.</summary>
internal sealed class PaperConsent(DbContext db, ConsentJournal journal, IFileStore files, TimeProvider clock)
{
    public const long MostBytes = 10 * 1024 * 1024;

    /// <param name="signedBy">The name under the paper; empty when the school only says that it holds one.</param>
    /// <param name="scan">PDF, JPEG or PNG that can be rewound; null when the school holds the paper unscanned.</param>
    public async Task<PaperOutcome> RecordAsync(
        IReadOnlyCollection<string> studentIds, IReadOnlyCollection<ConsentPurpose> purposes, string? signedBy, Stream? scan,
        string language, string actorId, CancellationToken cancellation)
    {
        if (scan is not null && await ProblemOfAsync(scan, cancellation) is { } problem)
        {
            return problem;
        }
        var minors = await MinorsAsync(studentIds, cancellation);
        var key = scan is null || minors.Count == 0 ? null : await files.SaveAsync("consents", scan, cancellation);
        var name = signedBy?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, 200)] : null;
        foreach (var studentId in studentIds)
        {
            // For somebody of age no other person signs, and to take part they need no paper at all.
            if (minors.Contains(studentId))
            {
                journal.Give(studentId, purposes, new(ConsentWay.Paper, actorId, language, SignedBy: name, ScanKey: key));
            }
        }
        await journal.SaveAsync(cancellation);
        return PaperOutcome.Recorded;
    }

    /// <returns>How many consents ended.</returns>
    public async Task<int> WithdrawAsync(
        IReadOnlyCollection<string> studentIds, IReadOnlyCollection<ConsentPurpose> purposes, string actorId, CancellationToken cancellation)
    {
        var ended = await journal.WithdrawAsync(studentIds, purposes, ConsentWay.Paper, actorId, cancellation);
        await journal.SaveAsync(cancellation);
        return ended;
    }

    private async Task<HashSet<string>> MinorsAsync(IReadOnlyCollection<string> studentIds, CancellationToken cancellation)
    {
        var year = clock.GetUtcNow().Year;
        var found = await db.Set<PortalUser>().Where(u => studentIds.Contains(u.Id)).Select(u => new { u.Id, u.BirthYear }).ToListAsync(cancellation);
        return [.. found.Where(u => Age.IsMinor(u.BirthYear, null, year)).Select(u => u.Id)];
    }

    private static async Task<PaperOutcome?> ProblemOfAsync(Stream scan, CancellationToken cancellation)
    {
        if (scan.Length > MostBytes)
        {
            return PaperOutcome.ScanTooLarge;
        }
        return await FileKinds.OfAsync(scan, cancellation) is FileKind.Pdf or FileKind.Png or FileKind.Jpeg ? null : PaperOutcome.ScanNotReadable;
    }
}
