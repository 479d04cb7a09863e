using System.Buffers.Text;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Applications;

internal enum AskOutcome { Asked, NoAddress, OwnAddress, TooMany, AlreadyWritten }

/// <summary>
/// References by mailed link. The token stands only in the letter: the database has its hash, and it is gone once the reference is
/// written, so that each link works once.
/// </summary>
internal sealed class ReferenceDesk(DbContext db, IMailOutbox outbox, IStringLocalizer s, AuditTrail audit, TimeProvider clock)
{
    public const string Kind = "Reference.Asked";
    public const int MostLetters = 5;

    private const int TokenBytes = 24;

    public async Task<AskOutcome> AskAsync(ApplicationFolder folder, string applicant, string? ownAddress, string? email, string? language, CancellationToken cancellation)
    {
        var address = (email ?? "").Trim();
        if (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address || address.Length > 254 || !address.All(char.IsAscii))
        {
            return AskOutcome.NoAddress;
        }
        if (string.Equals(address, ownAddress, StringComparison.OrdinalIgnoreCase))
        {
            return AskOutcome.OwnAddress;
        }
        if (folder.Reference is { WrittenUtc: not null })
        {
            return AskOutcome.AlreadyWritten;
        }
        if (folder.Reference?.Letters >= MostLetters)
        {
            return AskOutcome.TooMany;
        }
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var reference = folder.Reference ?? new() { ApplicationId = folder.Application.Id };
        if (folder.Reference is null)
        {
            db.Add(reference);
        }
        (reference.Email, reference.TokenHash, reference.AskedUtc) = (address, HashOf(token), clock.GetUtcNow().UtcDateTime);
        reference.Letters++;
        var to = PortalCultures.IsKnown(language) ? language! : PortalCultures.Current;
        await outbox.AddAsync(Letter(folder.Edition, applicant, address, to, Base64Url.EncodeToString(token)), cancellation);
        audit.Add(folder.Application.PersonId, "Reference.Asked", "Application", folder.Application.Id, new { reference.Letters });
        await db.SaveChangesAsync(cancellation);
        return AskOutcome.Asked;
    }

    /// <summary>The reference a link is for; null when it is none of ours, was used, or is void.</summary>
    public async Task<(Reference Reference, SchoolApplication Application)?> FindAsync(string? token, CancellationToken cancellation)
    {
        var bytes = new byte[TokenBytes];
        if (token is not { Length: 32 } || !Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != TokenBytes)
        {
            return null;
        }
        var hash = HashOf(bytes);
        return await db.Set<Reference>().FirstOrDefaultAsync(r => r.TokenHash == hash, cancellation) is { } reference
            && await db.Set<SchoolApplication>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == reference.ApplicationId && a.State == ApplicationState.Draft, cancellation) is { } application
            ? (reference, application) : null;
    }

    /// <returns>False when somebody else was quicker with the same link.</returns>
    public async Task<bool> WriteAsync(Reference reference, string name, string position, string text, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var work = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Reference>().Where(r => r.ApplicationId == reference.ApplicationId && r.TokenHash == reference.TokenHash && r.WrittenUtc == null).ExecuteUpdateAsync(u => u
            .SetProperty(r => r.TokenHash, (string?)null).SetProperty(r => r.WrittenUtc, now).SetProperty(r => r.RefereeName, name).SetProperty(r => r.Position, position).SetProperty(r => r.Text, text), cancellation) != 1)
        {
            return false;
        }
        audit.Add(null, "Reference.Written", "Application", reference.ApplicationId);
        await db.SaveChangesAsync(cancellation);
        await work.CommitAsync(cancellation);
        return true;
    }

    private Letter Letter(Edition edition, string applicant, string address, string language, string token) => Speaking.In(language, () => new Letter(
        Kind, address, language, s["A reference for the Summer School"],
        [
            s["{0} applies to «{1}» and asks you for a reference.", applicant, edition.Title],
            s["Open the link and write a few sentences; no account is needed. The link works once. Applications close on {0}.", EditionTime.Exact(edition.Zone, edition.EnrolmentClosesUtc)],
            s["If this was not meant for you, do nothing."],
        ])
    {
        Link = new(s["Write the reference"], SchoolLinks.Reference(token)),
        // A digest: the link itself must not be read from the key.
        Key = EditionLetters.Key(edition.Id, $"reference|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}"),
    });

    private static string HashOf(byte[] token) => Convert.ToHexString(SHA256.HashData(token));
}
