using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <summary>
/// So many saves a minute for one person: far more than anybody can type, few enough that one runaway script takes nothing from a class.
/// What is refused stays on its device, which asks again.
/// </summary>
internal sealed class AnswerRate : IDisposable
{
    /// <summary>Ten a second, for a whole minute.</summary>
    public const int Default = 600;

    private readonly PartitionedRateLimiter<string>? _people;

    public AnswerRate(IConfiguration configuration)
    {
        // 0 for none: measurements save as fast as they can.
        if (configuration.GetValue("Sittings:AnswersPerPersonPerMinute", Default) is var most and > 0)
        {
            _people = PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetFixedWindowLimiter(
                person, _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        }
    }

    public bool TryTake(string personId)
    {
        if (_people is null)
        {
            return true;
        }
        using var lease = _people.AttemptAcquire(personId);
        return lease.IsAcquired;
    }

    public void Dispose() => _people?.Dispose();
}
