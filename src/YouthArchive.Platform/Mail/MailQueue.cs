using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Mail;

/// <summary>One line of the queue; the text is read letter by letter, and each look is audited.</summary>
public sealed record MailRow(
    string Id, string Kind, string To, string Subject, MailState State, int Attempts, DateTime CreatedUtc, DateTime NextAttemptUtc, string? Problem,
    string? PersonId);

public sealed record MailPage(IReadOnlyList<MailRow> Rows, int Total, int Number)
{
    public const int Size = 50;

    public bool HasNext => Number * Size < Total;
}

/// <summary>The letters, for those who may see them.</summary>
public sealed class MailQueue(DbContext db, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<MailPage> FindAsync(MailState? state, string? kind, int number, CancellationToken cancellation = default)
    {
        var letters = Of(state).Where(m => string.IsNullOrEmpty(kind) || m.Kind == kind);
        number = Math.Clamp(number, 1, 100_000);
        var total = await letters.CountAsync(cancellation);
        var found = await letters.OrderByDescending(m => m.CreatedUtc).ThenByDescending(m => m.Id)
            .Skip((number - 1) * MailPage.Size).Take(MailPage.Size)
            .Select(m => new { m.Id, m.Kind, m.To, m.Subject, m.SentUtc, m.FailedUtc, m.Attempts, m.CreatedUtc, m.NextAttemptUtc, m.Problem, m.PersonId })
            .ToListAsync(cancellation);
        return new([.. found.Select(m => new MailRow(
            m.Id, m.Kind, m.To, m.Subject, m.SentUtc is not null ? MailState.Sent : m.FailedUtc is not null ? MailState.Failed : MailState.Waiting,
            m.Attempts, m.CreatedUtc, m.NextAttemptUtc, m.Problem, m.PersonId))], total, number);
    }

    public async Task<IReadOnlyDictionary<MailState, int>> CountsAsync(CancellationToken cancellation = default) =>
        new Dictionary<MailState, int>
        {
            [MailState.Waiting] = await Of(MailState.Waiting).CountAsync(cancellation),
            [MailState.Sent] = await Of(MailState.Sent).CountAsync(cancellation),
            [MailState.Failed] = await Of(MailState.Failed).CountAsync(cancellation),
        };

    public async Task<IReadOnlyList<string>> KindsAsync(CancellationToken cancellation = default) =>
        await db.Set<MailMessage>().Select(m => m.Kind).Distinct().OrderBy(k => k).ToListAsync(cancellation);

    public Task<MailMessage?> FindAsync(string id, CancellationToken cancellation = default) =>
        db.Set<MailMessage>().FirstOrDefaultAsync(m => m.Id == id, cancellation);

    /// <summary>What was written to a person, for the person's own download.</summary>
    public Task<List<MailMessage>> OfPersonAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<MailMessage>().AsNoTracking().Where(m => m.PersonId == personId).OrderBy(m => m.CreatedUtc).ToListAsync(cancellation);

    /// <summary>Puts the letter back into the queue; the caller saves.</summary>
    public void SendAgain(MailMessage letter) => letter.SendAgain(clock.GetUtcNow().UtcDateTime);

    private IQueryable<MailMessage> Of(MailState? state)
    {
        var letters = db.Set<MailMessage>().AsNoTracking();
        return state switch
        {
            MailState.Waiting => letters.Where(m => m.SentUtc == null && m.FailedUtc == null),
            MailState.Sent => letters.Where(m => m.SentUtc != null),
            MailState.Failed => letters.Where(m => m.SentUtc == null && m.FailedUtc != null),
            _ => letters,
        };
    }
}
