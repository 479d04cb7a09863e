using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace YouthArchive.Programmes.Certificates.Verification;

/// <summary>
/// How often an address may check within a minute, in this process's memory and by a digest under its own secret: no address is kept.
/// Numbers cannot be guessed anyway; this keeps the database from being asked in vain.
/// </summary>
internal sealed class CheckTries(IConfiguration configuration) : IDisposable
{
    public const int AMinute = 120;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private PartitionedRateLimiter<string>? _addresses;

    public bool MayCheck(string? address)
    {
        LazyInitializer.EnsureInitialized(ref _addresses, Create);
        using var lease = _addresses.AttemptAcquire(address ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => _addresses?.Dispose();

    private PartitionedRateLimiter<string> Create() => PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            Convert.ToHexString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(address))),
            _ => new()
            {
                PermitLimit = configuration.GetValue("Certificates:ChecksPerAddressPerMinute", AMinute),
                Window = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }));
}
