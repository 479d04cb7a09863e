using Microsoft.AspNetCore.DataProtection;

namespace YouthArchive.ArchiveHack.Pitches;

/// <summary>
/// Lets one person open one file of slides for a few hours. Made only where the pitch may be seen, so that opening the file needs no
/// second look at who judges what.
/// </summary>
internal sealed class SlidesTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Validity = TimeSpan.FromHours(6);

    private readonly IDataProtector _seal = protection.CreateProtector("YouthArchive.ArchiveHack.Slides");

    public string For(string file, string personId) =>
        _seal.Protect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}|{personId}|{(clock.GetUtcNow() + Validity).ToUnixTimeSeconds()}"));

    /// <returns>The file's key; null when the ticket is not this person's, too old, or none.</returns>
    public string? Open(string ticket, string personId)
    {
        try
        {
            return _seal.Unprotect(ticket).Split('|') is [var file, var owner, var until] && owner == personId
                && long.TryParse(until, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && clock.GetUtcNow().ToUnixTimeSeconds() < seconds
                ? file : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
