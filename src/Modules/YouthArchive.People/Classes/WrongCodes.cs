using System.Threading.RateLimiting;

namespace YouthArchive.People.Classes;

/// <summary>How often one person may type a class code that is none: with 23⁶ codes, ten an hour find nothing.</summary>
internal sealed class WrongCodes : IDisposable
{
    public const int AnHour = 10;

    private readonly PartitionedRateLimiter<string> _persons = PartitionedRateLimiter.Create<string, string>(id =>
        RateLimitPartition.GetFixedWindowLimiter(id, _ => new() { PermitLimit = AnHour, Window = TimeSpan.FromHours(1), QueueLimit = 0 }));

    public bool MayTry(string personId) => _persons.GetStatistics(personId) is not { CurrentAvailablePermits: 0 };

    public void Note(string personId) => _persons.AttemptAcquire(personId).Dispose();

    public void Dispose() => _persons.Dispose();
}
