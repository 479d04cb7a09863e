namespace YouthArchive.Tests.Support;

/// <summary>
/// A clock that stands still until told. With AutoAdvance whoever starts to wait moves the clock to the end of that wait at once:
/// hours pass in milliseconds, and time still never runs backwards.
/// </summary>
internal sealed class ManualTime(DateTimeOffset start, bool autoAdvance = false) : TimeProvider
{
    private readonly bool _autoAdvance = autoAdvance;
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>How many wait for this clock now.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    public void AdvanceTo(DateTimeOffset moment)
    {
        while (NextDueUntil(moment) is { } timer)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private Timer? NextDueUntil(DateTimeOffset moment)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= moment).MinBy(timer => timer.Due);
            var now = next?.Due ?? moment;
            _now = now > _now ? now : _now;
            if (next is not null)
            {
                _timers.Remove(next);
            }
            return next;
        }
    }

    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }
                Due = time._now + dueTime;
                time._timers.Add(this);
            }
            if (time._autoAdvance)
            {
                // Not on this thread: the caller has not stored its timer yet.
                ThreadPool.QueueUserWorkItem(_ => time.AdvanceTo(Due));
            }
            return true;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
