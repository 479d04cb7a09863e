namespace YouthArchive.Olympiads.Sittings;

/// <summary>What changes one sitting's time, in the order in which it was granted.</summary>
internal sealed record TimeChange(AllowanceKind Kind, int Amount, DateTime AtUtc);

/// <summary>What a sitting's time follows from.</summary>
/// <param name="ClosesUtc">Exclusive.</param>
/// <param name="ShiftSeconds">Of the whole contest.</param>
internal sealed record TimePlan(DateTime OpensUtc, DateTime ClosesUtc, int ShiftSeconds, int Minutes, IReadOnlyList<TimeChange> Changes);

internal enum TimeState
{
    NotOpen,

    /// <summary>May begin now.</summary>
    Open,
    Running,

    /// <summary>Begun, and its clock stands still.</summary>
    Paused,

    /// <summary>The bell has rung.</summary>
    Over,

    /// <summary>Closed before it was begun.</summary>
    Missed,
}

/// <summary>
/// The time of one sitting, as a function of what was planned and granted. The model is that of the IOI's contest system: a delay moves
/// the sitting's own window, extra time lengthens it, and both may meet. Beyond it, percent lengthens the paper's time, a pause stops
/// the clock, and a shift moves the whole contest. Every end is exclusive: what comes at the bell comes too late.
/// </summary>
/// <param name="startedUtc">Null before the start.</param>
internal sealed class SittingTime(TimePlan plan, DateTime? startedUtc)
{
    private readonly TimeSpan _moved = TimeSpan.FromSeconds(plan.ShiftSeconds + Sum(plan, AllowanceKind.Delay));

    /// <summary>The paper's time with percent and extra, without pauses. Of several percentages the last holds.</summary>
    public TimeSpan Length { get; } = TimeSpan.FromSeconds(Math.Max(0, Seconds(plan) + Sum(plan, AllowanceKind.Extra)));

    public DateTime OpensUtc => plan.OpensUtc + _moved;

    /// <summary>Exclusive: later nobody begins. Extra time does not move it.</summary>
    public DateTime LastStartUtc => plan.ClosesUtc + _moved;

    /// <summary>When it ends unless it is paused now; null before the start. A pause still on is reckoned up to the moment.</summary>
    public DateTime? BellUtc(DateTime now) => startedUtc is { } started ? Walk(started, now).Bell : null;

    /// <summary>Whole seconds, rounded up; those of the whole paper before the start.</summary>
    public int SecondsLeft(DateTime now) => BellUtc(now) is { } bell
        ? (int)Math.Max(0, Math.Ceiling((bell - now).TotalSeconds))
        : (int)Math.Min(Length.TotalSeconds, Math.Max(0, Math.Ceiling((Closes - now).TotalSeconds)));

    public TimeState At(DateTime now)
    {
        if (startedUtc is { } started)
        {
            var (bell, isPaused) = Walk(started, now);
            return now >= bell ? TimeState.Over : isPaused ? TimeState.Paused : TimeState.Running;
        }
        return now < OpensUtc ? TimeState.NotOpen : now < LastStartUtc ? TimeState.Open : TimeState.Missed;
    }

    /// <summary>Seconds from the start to the bell, pauses and all: what the device may have reckoned when it wrote an answer down in time.</summary>
    public int SecondsToBell(DateTime now) => startedUtc is { } started ? (int)(Walk(started, now).Bell - started).TotalSeconds : 0;

    // Who has more time than others has it beyond the closing as well.
    private DateTime Closes => LastStartUtc + Max(TimeSpan.Zero, Length - TimeSpan.FromMinutes(plan.Minutes));

    // A pause moves the bell by as long as it lasts; one that begins when the bell has rung moves nothing.
    private (DateTime Bell, bool IsPaused) Walk(DateTime started, DateTime now)
    {
        var bell = started + Length < Closes ? started + Length : Closes;
        DateTime? since = null;
        foreach (var change in plan.Changes.Where(c => c.Kind is AllowanceKind.Pause or AllowanceKind.Resume && c.AtUtc <= now).OrderBy(c => c.AtUtc))
        {
            if (change.Kind == AllowanceKind.Pause)
            {
                since ??= change.AtUtc > started ? change.AtUtc : started;
            }
            else if (since is { } from)
            {
                bell += from < bell ? Max(TimeSpan.Zero, change.AtUtc - from) : TimeSpan.Zero;
                since = null;
            }
        }
        var isPaused = since is { } still && still < bell;
        return (isPaused ? bell + Max(TimeSpan.Zero, now - since!.Value) : bell, isPaused);
    }

    private static int Seconds(TimePlan plan)
    {
        var percent = plan.Changes.Where(c => c.Kind == AllowanceKind.Percent).OrderBy(c => c.AtUtc).LastOrDefault()?.Amount ?? 100;
        return (plan.Minutes * 60 * percent + 99) / 100;
    }

    private static int Sum(TimePlan plan, AllowanceKind kind) => plan.Changes.Where(c => c.Kind == kind).Sum(c => c.Amount);

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
