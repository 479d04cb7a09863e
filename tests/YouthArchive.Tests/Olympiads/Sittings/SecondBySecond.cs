using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Tests.Olympiads.Sittings;

/// <summary>The time of a sitting lived through second by second, with counters that run down: slow, and written without a formula.</summary>
internal static class SecondBySecond
{
    public static (TimeState State, int Left) Live(TimePlan plan, DateTime? started, DateTime now)
    {
        var moved = plan.ShiftSeconds;
        var extra = 0;
        var percent = 100;
        foreach (var change in plan.Changes)
        {
            switch (change.Kind)
            {
                case AllowanceKind.Delay: moved += change.Amount; break;
                case AllowanceKind.Extra: extra += change.Amount; break;
                case AllowanceKind.Percent: percent = change.Amount; break;
                default: break;
            }
        }
        var paper = plan.Minutes * 60;
        var own = 0;
        for (var cents = paper * percent; cents > 0; cents -= 100)
        {
            own++;
        }
        own = own + extra < 0 ? 0 : own + extra;
        var opens = plan.OpensUtc.AddSeconds(moved);
        var lastStart = plan.ClosesUtc.AddSeconds(moved);
        var closing = own > paper ? lastStart.AddSeconds(own - paper) : lastStart;
        if (started is not { } start)
        {
            var until = (int)(closing - now).TotalSeconds;
            return (now < opens ? TimeState.NotOpen : now < lastStart ? TimeState.Open : TimeState.Missed, Math.Max(0, Math.Min(own, until)));
        }
        return Run(plan, start, now, own, (int)(closing - start).TotalSeconds);
    }

    private static (TimeState, int) Run(TimePlan plan, DateTime start, DateTime now, int paperLeft, int windowLeft)
    {
        var stands = false;
        var changes = new Queue<TimeChange>(plan.Changes.Where(c => c.Kind is AllowanceKind.Pause or AllowanceKind.Resume));
        for (var second = start; ; second = second.AddSeconds(1))
        {
            while (changes.TryPeek(out var change) && change.AtUtc <= second)
            {
                stands = changes.Dequeue().Kind == AllowanceKind.Pause;
            }
            if (paperLeft <= 0 || windowLeft <= 0)
            {
                return (TimeState.Over, 0);
            }
            if (second >= now)
            {
                return (stands ? TimeState.Paused : TimeState.Running, Math.Min(paperLeft, windowLeft));
            }
            if (!stands)
            {
                paperLeft--;
                windowLeft--;
            }
        }
    }
}
