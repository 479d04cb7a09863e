using System.Security.Cryptography;

namespace YouthArchive.Olympiads.Exchange.Bringing;

/// <summary>
/// Files between the look at what would come and the click that brings it: in memory, a few, for half an hour, each for whoever brought it.
/// Nothing is left over from those who think better of it. After a restart, or on another server, the file is chosen again.
/// </summary>
internal sealed class WaitingFiles(TimeProvider clock)
{
    public const int MostBytes = 20 * 1024 * 1024;
    private const int Most = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly Lock _lock = new();
    private readonly List<Waiting> _files = [];

    public string Add(byte[] bytes, string language, string personId)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        lock (_lock)
        {
            Forget();
            if (_files.Count >= Most)
            {
                _files.RemoveAt(0);
            }
            _files.Add(new(id, bytes, language, personId, clock.GetUtcNow()));
        }
        return id;
    }

    /// <summary>Null when it is gone, or another's.</summary>
    public (byte[] Bytes, string Language)? Take(string? id, string personId)
    {
        lock (_lock)
        {
            Forget();
            if (_files.Find(f => f.Id == id && f.PersonId == personId) is not { } file)
            {
                return null;
            }
            _files.Remove(file);
            return (file.Bytes, file.Language);
        }
    }

    private void Forget() => _files.RemoveAll(f => clock.GetUtcNow() - f.At > Patience);

    private sealed record Waiting(string Id, byte[] Bytes, string Language, string PersonId, DateTimeOffset At);
}
