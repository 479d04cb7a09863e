using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Mail;

/// <summary>A kind of letter that people may do without. Registered as a singleton by whoever writes such letters.</summary>
/// <param name="Description">English source text, e.g. "A reminder that a deadline is near"; shown through the localiser.</param>
public sealed record LetterKind(string Kind, string Description);

/// <summary>Which letters people do not want. What is not named here is wanted.</summary>
public sealed class MailChoices(DbContext db, TimeProvider clock)
{
    /// <summary>The person; without an account a digest of the address, so that no list of addresses grows here.</summary>
    public static string SubjectOf(string? personId, string address) => personId
        ?? "a" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("YouthArchive.Mail:" + address.ToLowerInvariant())));

    public Task<bool> IsUnwantedAsync(string subject, string kind, CancellationToken cancellation = default) =>
        db.Set<MailChoice>().AnyAsync(c => c.Subject == subject && c.Kind == kind, cancellation);

    public async Task<IReadOnlySet<string>> UnwantedAsync(string subject, CancellationToken cancellation = default) =>
        await db.Set<MailChoice>().Where(c => c.Subject == subject).Select(c => c.Kind).ToHashSetAsync(cancellation);

    /// <summary>Those of the subjects who do not want letters of the kind. One query for all.</summary>
    public async Task<IReadOnlySet<string>> UnwantedByAsync(IReadOnlyCollection<string> subjects, string kind, CancellationToken cancellation = default) =>
        await db.Set<MailChoice>().Where(c => c.Kind == kind && subjects.Contains(c.Subject)).Select(c => c.Subject).ToHashSetAsync(cancellation);

    /// <summary>Doing it twice is harmless. Stored at once.</summary>
    public Task RefuseAsync(Unsubscribing what, CancellationToken cancellation = default) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Platform_MailChoices" ("Subject", "Kind", "RefusedUtc") VALUES ({what.Subject}, {what.Kind}, {clock.GetUtcNow().UtcDateTime})
        ON CONFLICT ("Subject", "Kind") DO NOTHING
        """, cancellation);

    /// <summary>Letters of this kind are welcome again. Stored at once.</summary>
    public Task AcceptAsync(string subject, string kind, CancellationToken cancellation = default) =>
        db.Set<MailChoice>().Where(c => c.Subject == subject && c.Kind == kind).ExecuteDeleteAsync(cancellation);

    /// <summary>For a person who is erased: by account and by the digest of the address. Done at once, within the caller's transaction.</summary>
    public Task ForgetAsync(string personId, string? address, CancellationToken cancellation = default)
    {
        string[] subjects = address is null ? [personId] : [personId, SubjectOf(null, address)];
        return db.Set<MailChoice>().Where(c => subjects.Contains(c.Subject)).ExecuteDeleteAsync(cancellation);
    }
}
