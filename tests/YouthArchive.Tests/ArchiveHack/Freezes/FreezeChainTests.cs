using System.Text;
using Xunit;
using YouthArchive.ArchiveHack.Freezes;

namespace YouthArchive.Tests.ArchiveHack.Freezes;

public sealed class FreezeChainTests
{
    private static readonly DateTime Deadline = new(2026, 11, 18, 13, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Every_flipped_byte_is_found()
    {
        var lines = Chain(3);
        Assert.Null(FreezeChain.BrokenAt("archive-hack/2026", lines));
        for (var line = 0; line < lines.Count; line++)
        {
            for (var at = 0; at < Encoding.UTF8.GetByteCount(lines[line].Text); at++)
            {
                var bytes = Encoding.UTF8.GetBytes(lines[line].Text);
                bytes[at] ^= 1;
                var changed = lines.ToList();
                changed[line] = changed[line] with { Text = Encoding.UTF8.GetString(bytes) };
                Assert.Equal(line + 1, FreezeChain.BrokenAt("archive-hack/2026", changed));
            }
        }
    }

    [Fact]
    public void Line_left_out_moved_or_of_another_edition_is_found()
    {
        var lines = Chain(4);

        Assert.Equal(2, FreezeChain.BrokenAt("archive-hack/2026", [lines[0], lines[2], lines[3]]));
        Assert.Equal(2, FreezeChain.BrokenAt("archive-hack/2026", [lines[0], lines[2], lines[1], lines[3]]));
        Assert.Equal(1, FreezeChain.BrokenAt("archive-hack/2027", lines));
        Assert.Null(FreezeChain.BrokenAt("archive-hack/2026", []));
    }

    [Theory]
    [InlineData(-700, false, false, false)]
    [InlineData(-599, true, false, false)]
    [InlineData(-19, false, true, false)]
    [InlineData(0, false, false, true)]
    [InlineData(30, false, false, true)]
    public void Clock_knows_what_is_due(int seconds, bool warming, bool about, bool come)
    {
        var clock = new FreezeClock(Deadline);
        var now = Deadline.AddSeconds(seconds);

        Assert.Equal((warming, about, come), (clock.IsWarming(now), clock.IsAboutToCome(now), clock.HasCome(now)));
    }

    [Theory]
    [InlineData(null, null, 5, true)]
    [InlineData(-300, null, 5, true)]
    [InlineData(5, null, 600, false)]
    [InlineData(5, null, 1800, true)]
    [InlineData(1805, null, 4000, false)]
    [InlineData(1805, 3900, 4000, true)]
    public void Failed_one_is_tried_at_the_deadline_half_an_hour_later_and_when_somebody_asks(int? tried, int? wanted, int now, bool may)
    {
        var clock = new FreezeClock(Deadline);

        Assert.Equal(may, clock.MayTry(At(tried), At(wanted), At(now)!.Value));
    }

    private static DateTime? At(int? seconds) => seconds is { } s ? Deadline.AddSeconds(s) : null;

    private static List<(long Number, string Text, string Hash)> Chain(int count)
    {
        var lines = new List<(long, string, string)>();
        var before = FreezeChain.Genesis("archive-hack/2026");
        for (var i = 1; i <= count; i++)
        {
            var text = new FreezeLine(i, FreezeLineKind.Head, $"H-{i:00}", "hand" + i, 1000 + i, "refs/heads/main", new string('a', 40), "ls-remote", i, Deadline.AddSeconds(i)).Write();
            before = FreezeChain.Next(before, text);
            lines.Add((i, text, before));
        }
        return lines;
    }
}
