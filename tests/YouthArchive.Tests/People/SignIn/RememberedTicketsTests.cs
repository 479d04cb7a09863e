using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Xunit;
using YouthArchive.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.SignIn;

public sealed class RememberedTicketsTests : IDisposable
{
    private readonly CountedFormat _inner = new();
    private readonly ManualTime _clock = new(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private readonly RememberedTickets _tickets;

    public RememberedTicketsTests() => _tickets = new(_inner, _clock);

    public void Dispose() => _tickets.Dispose();

    [Fact]
    public void A_cookie_is_opened_once_a_minute()
    {
        Assert.Equal("aliya", _tickets.Unprotect("cookie of aliya")!.Principal.Identity!.Name);
        Assert.Equal("aliya", _tickets.Unprotect("cookie of aliya")!.Principal.Identity!.Name);
        Assert.Equal(1, _inner.Opened);
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.NotNull(_tickets.Unprotect("cookie of aliya"));
        Assert.Equal(2, _inner.Opened);
    }

    [Fact]
    public void Nobody_gets_anothers_ticket()
    {
        _tickets.Unprotect("cookie of aliya");
        Assert.Equal("bolat", _tickets.Unprotect("cookie of bolat")!.Principal.Identity!.Name);
        Assert.Null(_tickets.Unprotect("cookie of aliya", "another purpose"));
    }

    [Fact]
    public void What_cannot_be_opened_is_asked_again_each_time()
    {
        Assert.Null(_tickets.Unprotect("forged"));
        Assert.Null(_tickets.Unprotect("forged"));
        Assert.Equal(2, _inner.Opened);
        Assert.Null(_tickets.Unprotect(null));
    }

    [Fact]
    public void What_one_request_adds_no_other_sees()
    {
        var first = _tickets.Unprotect("cookie of aliya")!;
        first.Principal.AddIdentity(new([new Claim("second-factor", "passed")]));
        ((ClaimsIdentity)first.Principal.Identity!).AddClaim(new("role", "administrator"));
        first.Properties.Items["kept"] = "no";
        var second = _tickets.Unprotect("cookie of aliya")!;
        Assert.Equal([ClaimTypes.Name], second.Principal.Claims.Select(c => c.Type));
        Assert.Empty(second.Properties.Items);
    }

    private sealed class CountedFormat : ISecureDataFormat<AuthenticationTicket>
    {
        public int Opened { get; private set; }

        public string Protect(AuthenticationTicket data) => "cookie of " + data.Principal.Identity!.Name;

        public string Protect(AuthenticationTicket data, string? purpose) => Protect(data);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Opened++;
            return purpose is null && protectedText?.StartsWith("cookie of ", StringComparison.Ordinal) == true
                ? new(new(new ClaimsIdentity([new Claim(ClaimTypes.Name, protectedText["cookie of ".Length..])], "cookie")), new AuthenticationProperties(), "cookie")
                : null;
        }
    }
}
