namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Counts the requests of one piece of work, through everything it awaits.</summary>
internal sealed class RequestTally : IDisposable
{
    private static readonly AsyncLocal<RequestTally?> Ambient = new();
    private readonly RequestTally? _outer = Ambient.Value;
    private int _sent;
    private int _unchanged;

    private RequestTally() => Ambient.Value = this;

    public int Sent => _sent;

    /// <summary>Those GitHub counts against the hour: all but 304.</summary>
    public int Counted => _sent - _unchanged;

    public static RequestTally Start() => new();

    internal static void Note(HttpAnswer answer)
    {
        for (var tally = Ambient.Value; tally is not null; tally = tally._outer)
        {
            Interlocked.Increment(ref tally._sent);
            if (answer.Verdict == Verdict.NotModified)
            {
                Interlocked.Increment(ref tally._unchanged);
            }
        }
    }

    public void Dispose() => Ambient.Value = _outer;
}
