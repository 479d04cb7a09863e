using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using YouthArchive.People.Accounts;

namespace YouthArchive.People.SignIn;

/// <summary>
/// How often forms of sign-in and sign-up may be sent. A class of thirty behind one address signs in within a minute; one account does not.
/// The keys are digests under a secret of this process: neither addresses nor names are kept.
/// </summary>
internal sealed class Rates : IDisposable
{
    /// <summary>For <c>[EnableRateLimiting(Rates.PerAddress)]</c>; counts only what is sent, not what is looked at.</summary>
    public const string PerAddress = "PeoplePerAddress";

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> _accounts;
    private readonly PartitionedRateLimiter<string> _recoveries;
    private readonly int _perAddress;

    public Rates(IConfiguration configuration)
    {
        _perAddress = configuration.GetValue("SignIn:AttemptsPerAddressPerMinute", 60);
        var perAccount = configuration.GetValue("SignIn:AttemptsPerAccountPerQuarterHour", 40);
        _accounts = PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.GetFixedWindowLimiter(
            Key(name), _ => Window(perAccount, TimeSpan.FromMinutes(15))));
        var letters = configuration.GetValue("SignIn:RecoveryLettersPerAccountPerHour", 3);
        _recoveries = PartitionedRateLimiter.Create<string, string>(of => RateLimitPartition.GetFixedWindowLimiter(
            Key("recovery:" + of), _ => Window(letters, TimeSpan.FromHours(1))));
    }

    public RateLimitPartition<string> OfAddress(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            Key($"{context.Connection.RemoteIpAddress}"), _ => Window(_perAddress, TimeSpan.FromMinutes(1)))
        : RateLimitPartition.GetNoLimiter("");

    /// <summary>Counts one attempt at an account, whether it exists or not.</summary>
    public bool TryAccount(string name)
    {
        using var lease = _accounts.AttemptAcquire(AccountRules.Tidy(name).ToUpperInvariant());
        return lease.IsAcquired;
    }

    /// <summary>Counts one letter of recovery to an account.</summary>
    public bool TryRecovery(string personId)
    {
        using var lease = _recoveries.AttemptAcquire(personId);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _recoveries.Dispose();
    }

    /// <summary>A bare 429 with the time to wait; the error pages draw it.</summary>
    public static ValueTask Refuse(OnRejectedContext context, CancellationToken cancellation)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        return ValueTask.CompletedTask;
    }

    private string Key(string of) => Convert.ToHexString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(of)));

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan length) =>
        new() { PermitLimit = permits, Window = length, QueueLimit = 0 };
}
