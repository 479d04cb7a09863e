using Xunit;
using YouthArchive.Platform.Numbers;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.Tests.SummerSchool.Attendance;

public sealed class AttendanceMergeTests
{
    private static readonly DateTime Morning = new(2026, 6, 15, 4, 0, 0, DateTimeKind.Utc);

    /// <summary>What happened at the door, by true time, on a device whose clock is off.</summary>
    private sealed record Happened(ScanKey Key, string Session, int Seat, DateTime At, ScanKey? Undoes);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Five_hundred_scans_in_any_order_and_twice_by_clocks_hours_off_give_the_same(int seed)
    {
        var draw = new SeededDraw((ulong)seed);
        var happened = Day(draw, 500, devices: 4);
        var truth = AttendanceMerge.Of(happened.Select(h => new Scan(h.Key, h.Session, h.Seat, h.At, h.Undoes)));
        Assert.Equal(Naive(happened), truth.ToDictionary(p => p.Key, p => p.Value.AtUtc));
        for (var round = 0; round < 20; round++)
        {
            // Each device's own clock is up to twelve hours off; it is set right by what it shows when it sends.
            var off = Enumerable.Range(0, 4).Select(_ => TimeSpan.FromMinutes(draw.Below(1441) - 720)).ToArray();
            var sentAt = Morning.AddHours(10);
            var received = happened.Concat(happened).Select(h => new Scan(
                h.Key, h.Session, h.Seat, DeviceClock.Right(h.At + off[DeviceOf(h.Key)], sentAt + off[DeviceOf(h.Key)], sentAt), h.Undoes)).ToList();
            draw.Shuffle(received);
            Assert.Equal(truth.OrderBy(p => p.Key), AttendanceMerge.Of(received).OrderBy(p => p.Key));
        }
    }

    [Fact]
    public void An_undo_takes_back_its_own_check_in_and_leaves_another_devices()
    {
        Scan first = new(new("a", 1), "s", 1, Morning, null), second = new(new("b", 1), "s", 1, Morning.AddMinutes(5), null);
        Scan undo = new(new("a", 2), "s", 1, Morning.AddMinutes(-60), new("a", 1));
        Assert.Equal(Morning.AddMinutes(5), AttendanceMerge.Of([undo, first, second])[("s", 1)].AtUtc);
        Assert.Empty(AttendanceMerge.Of([undo, first]));
        // An undo of somebody else's check-in, or at another session, is none.
        Assert.Single(AttendanceMerge.Of([first, new(new("a", 3), "s", 2, Morning, new("a", 1))]));
        Assert.Single(AttendanceMerge.Of([first, new(new("a", 4), "t", 1, Morning, new("a", 1))]));
    }

    [Fact]
    public void A_clock_is_set_right_within_reason()
    {
        var now = Morning.AddHours(3);
        Assert.Equal(now.AddMinutes(-90), DeviceClock.Right(Morning.AddYears(-1), Morning.AddYears(-1).AddMinutes(90), now));
        Assert.Equal(now, DeviceClock.Right(Morning.AddHours(1), Morning, now));
        Assert.Equal(now - DeviceClock.Oldest, DeviceClock.Right(Morning.AddYears(-5), Morning, now));
    }

    [Fact]
    public void A_share_counts_slots_once_and_rounds_down()
    {
        static PublishedSession Session(string key, SessionKind kind = SessionKind.Lecture, string? slot = null, bool counts = true) => new(
            key, YouthArchive.Platform.Localization.LocalizedText.Same(key), YouthArchive.Platform.Localization.LocalizedText.Empty, kind, Morning, Morning.AddMinutes(90), "", [], 10, slot, counts);
        PublishedSession[] all = [Session("a"), Session("b"), Session("x", SessionKind.Workshop, "A"), Session("y", SessionKind.Workshop, "A"), Session("tour", SessionKind.Excursion, counts: false)];
        var own = Timetable.Of(all, new HashSet<string> { "x" });
        var share = AttendanceShare.Of(own, all, new HashSet<string> { "a", "y", "tour" });
        Assert.Equal((2, 3, 180, 270, 66), (share.Attended, share.Expected, share.MinutesAttended, share.MinutesExpected, share.Percent));
        Assert.False(share.Reaches(67));
        Assert.True(new AttendanceShare(4, 5, 0, 0).Reaches(80));
        Assert.False(new AttendanceShare(79, 99, 0, 0).Reaches(80));
        Assert.False(new AttendanceShare(0, 0, 0, 0).Reaches(1));
    }

    private static List<Happened> Day(SeededDraw draw, int count, int devices)
    {
        var sequence = new int[devices];
        var happened = new List<Happened>();
        for (var i = 0; i < count; i++)
        {
            var device = draw.Below(devices);
            var (key, at) = (new ScanKey($"device-{device}", ++sequence[device]), Morning.AddSeconds(draw.Below(9 * 3600)));
            var open = happened.Where(h => h.Undoes is null && h.Key.Device == key.Device).ToList();
            happened.Add(draw.Below(8) == 0 && open.Count > 0 && open[draw.Below(open.Count)] is var back
                ? new(key, back.Session, back.Seat, at, back.Key)
                : new(key, $"s{draw.Below(3)}", draw.Below(120), at, null));
        }
        return happened;
    }

    /// <summary>The same rule said in the plainest way.</summary>
    private static Dictionary<(string, int), DateTime> Naive(List<Happened> happened) => happened
        .Where(h => h.Undoes is null && !happened.Exists(u => u.Undoes == h.Key))
        .GroupBy(h => (h.Session, h.Seat)).ToDictionary(g => g.Key, g => g.Min(h => h.At));

    private static int DeviceOf(ScanKey key) => key.Device[^1] - '0';
}
