namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>Time to places. Shows the window and as much around it as there is work, up to half a window on each side.</summary>
internal sealed record Scale(DateTime FromUtc, DateTime ToUtc, double Left, double Right)
{
    private const int MostTicks = 8;

    private static readonly int[] TickHours = [1, 2, 3, 6, 12, 24, 48, 24 * 7, 24 * 30, 24 * 365];

    public static Scale For(IEnumerable<DateTime> times, Window window, double left, double right)
    {
        var all = times.ToArray();
        var length = window.Length > TimeSpan.Zero ? window.Length : TimeSpan.FromHours(1);
        var before = all.Length == 0 ? TimeSpan.Zero : window.StartUtc - all.Min();
        var after = all.Length == 0 ? TimeSpan.Zero : all.Max() - window.FreezeUtc;
        return new Scale(window.StartUtc - Clamp(before, length / 4, length / 2), window.StartUtc + length + Clamp(after, length / 8, length / 2), left, right);
    }

    public bool Holds(DateTime utc) => utc >= FromUtc && utc <= ToUtc;

    /// <summary>Rounded to a tenth; what lies outside stands at the edge.</summary>
    public double X(DateTime utc)
    {
        var share = (utc - FromUtc).Ticks / (double)(ToUtc - FromUtc).Ticks;
        return Math.Round(Left + (Math.Clamp(share, 0, 1) * (Right - Left)), 1);
    }

    /// <summary>Round steps counted from the start of the window, so that its start has a tick.</summary>
    public IEnumerable<TimelineTick> Ticks(Window window)
    {
        var step = TimeSpan.FromHours(TickHours.FirstOrDefault(hours => (ToUtc - FromUtc).TotalHours / hours < MostTicks, TickHours[^1]));
        var first = (long)Math.Ceiling((FromUtc - window.StartUtc) / step);
        var last = (long)Math.Floor((ToUtc - window.StartUtc) / step);
        for (var i = first; i <= last; i++)
        {
            var utc = window.StartUtc + (step * i);
            yield return new TimelineTick(X(utc), utc);
        }
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) => TimeSpan.FromTicks(Math.Clamp(value.Ticks, least.Ticks, most.Ticks));
}
