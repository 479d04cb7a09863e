using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace YouthArchive.People.Cards;

/// <summary>
/// Wrong tries by address, in this process's memory and by a digest under its own secret: no address is kept anywhere. It slows down who tries
/// many names; that no secret is guessed is held by the counts per card and class, which are in the database.
/// </summary>
internal sealed class AddressTries(IConfiguration configuration) : IDisposable
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    private readonly PartitionedRateLimiter<string> _addresses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            Convert.ToHexString(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(address))),
            _ => new()
            {
                PermitLimit = configuration.GetValue("SignIn:WrongCardsPerAddressPerHour", CardTries.PerAddressAnHour),
                Window = TimeSpan.FromHours(1),
                QueueLimit = 0,
            }));

    public bool MayTry(string address)
    {
        using var lease = _addresses.AttemptAcquire(address, 0);
        return lease.IsAcquired;
    }

    public void Count(string address) => _addresses.AttemptAcquire(address).Dispose();

    public void Dispose() => _addresses.Dispose();
}
