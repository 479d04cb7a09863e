namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>After so many outages in a row GitHub is left alone; then a single further outage closes the door again.</summary>
internal sealed class Breaker(GateLimits limits)
{
    private int _outages;
    private DateTimeOffset _openUntil;

    public bool IsOpen(DateTimeOffset now) => _openUntil > now;

    public void Note(Verdict verdict, DateTimeOffset now)
    {
        if (verdict != Verdict.Outage)
        {
            _outages = 0;
        }
        else if (++_outages >= limits.OutagesToOpen)
        {
            _openUntil = now + limits.OpenFor;
        }
    }
}
