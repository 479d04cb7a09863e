using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace YouthArchive.People.SignIn;

/// <summary>
/// Opens a session's cookie once, not with every request: of saving an olympiad's answer that was a sixth (`./dev bench sitting`). Only what
/// the key ring itself opened is remembered, by the cookie's whole text and for a minute; whether a session has ended or its person was
/// locked is still asked each time.
/// </summary>
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> inner, TimeProvider clock) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _tickets = new(new MemoryCacheOptions { SizeLimit = Most });

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
        {
            return null;
        }
        var now = clock.GetUtcNow();
        var key = (protectedText, purpose);
        if (_tickets.Get<(AuthenticationTicket Ticket, DateTimeOffset Until)>(key) is { Ticket: { } known } found && now < found.Until)
        {
            return Copy(known);
        }
        if (inner.Unprotect(protectedText, purpose) is not { } ticket)
        {
            return null;
        }
        _tickets.Set(key, (ticket, now + Time), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Time });
        return Copy(ticket);
    }

    public void Dispose() => _tickets.Dispose();

    // Each request gets its own: what one adds to its person or its times, another must not see.
    private static AuthenticationTicket Copy(AuthenticationTicket ticket) =>
        new(new ClaimsPrincipal(ticket.Principal.Identities.Select(i => i.Clone())), ticket.Properties.Clone(), ticket.AuthenticationScheme);
}
