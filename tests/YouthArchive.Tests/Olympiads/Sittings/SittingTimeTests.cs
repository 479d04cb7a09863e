using Xunit;
using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Tests.Olympiads.Sittings;

public sealed class SittingTimeTests
{
    private static readonly DateTime Opens = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Ten_thousand_random_scenarios_equal_living_through_them_second_by_second()
    {
        var random = new Random(6);
        for (var i = 0; i < 10_000; i++)
        {
            var plan = Scenario(random);
            DateTime? started = random.Next(8) == 0 ? null : Opens.AddSeconds(random.Next(-300, 4000));
            var now = (started ?? Opens).AddSeconds(random.Next(started is null ? -4000 : 0, 6000));

            var (state, left) = SecondBySecond.Live(plan, started, now);
            var time = new SittingTime(plan, started);

            Assert.True(state == time.At(now) && left == time.SecondsLeft(now),
                $"Scenario {i}: {time.At(now)} {time.SecondsLeft(now)} instead of {state} {left}.");
        }
    }

    [Fact]
    public void Late_start_ends_with_the_window()
    {
        var time = new SittingTime(Plan(60), Opens.AddMinutes(150));

        Assert.Equal(Opens.AddMinutes(180), time.BellUtc(Opens.AddMinutes(151)));
    }

    [Fact]
    public void Bell_is_exclusive()
    {
        var time = new SittingTime(Plan(60), Opens);

        Assert.Equal(TimeState.Running, time.At(Opens.AddMinutes(60).AddSeconds(-1)));
        Assert.Equal(TimeState.Over, time.At(Opens.AddMinutes(60)));
        Assert.Equal(1, time.SecondsLeft(Opens.AddMinutes(60).AddMilliseconds(-1)));
    }

    /// <summary>cms-dev/cms#548: two hours before a delayed start it counted «until the contest ends».</summary>
    [Fact]
    public void Delayed_pupil_waits_for_the_own_opening()
    {
        var time = new SittingTime(Plan(60, Of(AllowanceKind.Delay, 7200)), null);

        Assert.Equal(TimeState.NotOpen, time.At(Opens.AddMinutes(30)));
        Assert.Equal(Opens.AddHours(2), time.OpensUtc);
        Assert.Equal(TimeState.Open, time.At(Opens.AddHours(2)));
    }

    /// <summary>cms-dev/cms#1584: the delay did not count before the start button was pressed, and hid the questions afterwards.</summary>
    [Fact]
    public void Delay_moves_first_and_last_start_and_hides_nothing_after_it()
    {
        var plan = Plan(60, Of(AllowanceKind.Delay, 3600));

        Assert.Equal(TimeState.NotOpen, new SittingTime(plan, null).At(Opens));
        Assert.Equal(TimeState.Open, new SittingTime(plan, null).At(Opens.AddMinutes(200)));
        Assert.Equal(TimeState.Running, new SittingTime(plan, Opens.AddHours(1)).At(Opens.AddHours(1)));
        Assert.Equal(Opens.AddHours(2), new SittingTime(plan, Opens.AddHours(1)).BellUtc(Opens.AddHours(1)));
    }

    /// <summary>ls1intum/Artemis#9938: a pupil with 90 minutes was handed in after the 60 of everybody else.</summary>
    [Fact]
    public void Own_ninety_minutes_are_ninety_even_when_the_window_has_sixty()
    {
        var plan = new TimePlan(Opens, Opens.AddMinutes(60), 0, 60, [Of(AllowanceKind.Percent, 150)]);
        var time = new SittingTime(plan, Opens);

        Assert.Equal(TimeState.Running, time.At(Opens.AddMinutes(89)));
        Assert.Equal(Opens.AddMinutes(90), time.BellUtc(Opens));
    }

    /// <summary>ls1intum/Artemis#5962: time granted while the pupil sits counts at once, and after the bell opens the paper again.</summary>
    [Fact]
    public void Extra_time_counts_at_once()
    {
        Assert.Equal(75 * 60, new SittingTime(Plan(60, Of(AllowanceKind.Extra, 900, 30)), Opens).SecondsLeft(Opens));
        Assert.Equal(TimeState.Running, new SittingTime(Plan(60, Of(AllowanceKind.Extra, 900, 62)), Opens).At(Opens.AddMinutes(62)));
    }

    /// <summary>tecnickcom/tcexam#214, #409: a power cut stops the clock of those it hit.</summary>
    [Fact]
    public void Paused_clock_stands_and_goes_on_with_what_was_left()
    {
        var pause = Of(AllowanceKind.Pause, 0, 20);
        var standing = new SittingTime(Plan(60, pause), Opens);
        Assert.Equal(TimeState.Paused, standing.At(Opens.AddHours(9)));
        Assert.Equal(40 * 60, standing.SecondsLeft(Opens.AddHours(9)));

        var again = new SittingTime(Plan(60, pause, Of(AllowanceKind.Resume, 0, 50)), Opens);
        Assert.Equal(Opens.AddMinutes(90), again.BellUtc(Opens.AddMinutes(51)));
        Assert.Equal(90 * 60, again.SecondsToBell(Opens.AddMinutes(51)));
    }

    [Fact]
    public void Pause_after_the_bell_wakes_nothing() =>
        Assert.Equal(TimeState.Over, new SittingTime(Plan(60, Of(AllowanceKind.Pause, 0, 61)), Opens).At(Opens.AddMinutes(62)));

    [Fact]
    public void Shift_moves_everybody_and_adds_to_a_delay()
    {
        var plan = Plan(60, Of(AllowanceKind.Delay, 600)) with { ShiftSeconds = 1200 };

        Assert.Equal(Opens.AddMinutes(30), new SittingTime(plan, null).OpensUtc);
        Assert.Equal(Opens.AddMinutes(210), new SittingTime(plan, null).LastStartUtc);
    }

    [Fact]
    public void Shift_back_never_ends_a_paper_before_its_closing()
    {
        var plan = Plan(60) with { ShiftSeconds = -6000 };

        Assert.Equal(Opens.AddMinutes(80), new SittingTime(plan, Opens.AddMinutes(40)).BellUtc(Opens.AddMinutes(41)));
    }

    private static TimePlan Plan(int minutes, params TimeChange[] changes) => new(Opens, Opens.AddMinutes(180), 0, minutes, changes);

    private static TimeChange Of(AllowanceKind kind, int amount, int atMinute = -60) => new(kind, amount, Opens.AddMinutes(atMinute));

    private static TimePlan Scenario(Random random)
    {
        var changes = Enumerable.Range(0, random.Next(7)).Select(_ =>
        {
            var kind = random.GetItems([AllowanceKind.Percent, AllowanceKind.Extra, AllowanceKind.Delay, AllowanceKind.Pause, AllowanceKind.Resume, AllowanceKind.Pause, AllowanceKind.Resume], 1)[0];
            var amount = kind switch { AllowanceKind.Percent => random.Next(100, 401), AllowanceKind.Extra => random.Next(-600, 1800), AllowanceKind.Delay => random.Next(-600, 3600), _ => 0 };
            return new TimeChange(kind, amount, Opens.AddSeconds(random.Next(-600, 6000)));
        }).OrderBy(c => c.AtUtc).ToList();
        return new(Opens, Opens.AddSeconds(random.Next(600, 7200)), random.Next(3) == 0 ? random.Next(-1800, 3600) : 0, random.Next(1, 60), changes);
    }
}
