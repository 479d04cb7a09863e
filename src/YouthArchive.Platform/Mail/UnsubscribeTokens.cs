using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace YouthArchive.Platform.Mail;

/// <param name="Subject">Whose letters: see <see cref="MailChoices.SubjectOf"/>.</param>
public sealed record Unsubscribing(string Subject, string Kind);

/// <summary>The link at a letter's foot says by itself who wants no more of what; nothing is stored until it is used.</summary>
public sealed class UnsubscribeTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("YouthArchive.Mail.Unsubscribe");

    public static string PathOf(string token) => $"/mail/unsubscribe/{token}";

    public string For(string subject, string kind) => _seal.Protect($"{kind}\n{subject}");

    /// <summary>Null when the link is not one of ours.</summary>
    public Unsubscribing? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 and <= 1000 } && _seal.Unprotect(token).Split('\n') is [var kind, var subject] ? new(subject, kind) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
