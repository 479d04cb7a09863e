using Xunit;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

/// <summary>What the site saw itself, and what GitHub's signature check says, against forged dates and torn push logs.</summary>
public sealed class WitnessTests
{
    private const int Histories = 250;

    [Fact]
    public void Seen_at_the_deadline_is_on_time_without_any_log()
    {
        var input = new Story().Commit("a", 9000).Commit("b", -9000).Commit("later", 10).Input() with { Witnesses = [new("b", Story.Hour(48).AddSeconds(20), TrustLevel.OwnReading)] };

        var report = EvidenceReading.Read(input);

        Assert.Equal([Verdict.OnTime, Verdict.OnTime, Verdict.CannotBeProven], new[] { "a", "b", "later" }.Select(report.VerdictOf));
        Assert.NotNull(report.Finding(FindingKind.OnlyOwnCopy));
        Assert.Null(report.Finding(FindingKind.PushLogMissing));
    }

    [Fact]
    public void Pushed_in_the_seconds_between_deadline_and_look_is_late_when_the_log_says_so()
    {
        var story = new Story().Commit("a", 1).Push("a", 1).Commit("b", 47).Push("b", 48.002);

        var report = EvidenceReading.Read(story.Input() with { Witnesses = [new("b", Story.Hour(48).AddSeconds(20), TrustLevel.OwnReading)] });

        Assert.Equal((Verdict.OnTime, Verdict.Late), (report.VerdictOf("a"), report.VerdictOf("b")));
    }

    [Theory]
    [InlineData(40, Verdict.OnTime)]
    [InlineData(48.01, Verdict.CannotBeProven)]
    [InlineData(-2, Verdict.BeforeWindow)]
    internal void Signature_checked_by_GitHub_is_a_clock_of_its_own(double hour, Verdict verdict)
    {
        var story = new Story().Commit("a", 1).Commit("b", 2);
        var signed = story.Commits.Select(commit => commit.Sha == "b" ? commit with { VerifiedUtc = Story.Hour(hour) } : commit).ToArray();

        var report = EvidenceReading.Read(story.Input() with { Commits = signed });

        Assert.Equal((verdict, verdict), (report.VerdictOf("a"), report.VerdictOf("b")));
    }

    [Fact]
    public void Late_look_proves_nothing()
    {
        var report = EvidenceReading.Read(new Story().Commit("a", 1).Input() with { Witnesses = [new("a", Story.Hour(49), TrustLevel.OwnReading)] });

        Assert.Equal(Verdict.CannotBeProven, report.VerdictOf("a"));
    }

    [Fact]
    public void Of_two_thousand_commits_with_forged_dates_none_is_judged_wrong_and_the_unprovable_say_so()
    {
        var (judged, unproven) = (0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var (input, truth) = Torn(seed);
            var report = EvidenceReading.Read(input);
            foreach (var placement in report.Placements)
            {
                var pushed = truth[placement.Commit.Sha];
                var right = pushed < input.Window.StartUtc ? Verdict.BeforeWindow : pushed <= input.Window.FreezeUtc ? Verdict.OnTime : Verdict.Late;
                // "On time" says that it was there at the freeze: true also of what came before the window.
                var isRight = placement.Verdict == right || placement.Verdict == Verdict.CannotBeProven || (placement.Verdict == Verdict.OnTime && right == Verdict.BeforeWindow);
                Assert.True(isRight, $"seed {seed}, {placement.Commit.Sha}: {placement.Verdict} instead of {right}");
                (judged, unproven) = (judged + 1, unproven + (placement.Verdict == Verdict.CannotBeProven ? 1 : 0));
            }
            var redated = input with { Commits = [.. input.Commits.Select(commit => commit with { CommittedUtc = Story.Hour(seed % 90 - 20), AuthoredUtc = DateTime.UnixEpoch })] };
            Assert.Equal(Verdicts(report), Verdicts(EvidenceReading.Read(redated)));
        }

        Assert.True(judged >= 2000, $"{judged}");
        Assert.InRange(unproven, 1, judged / 2);
    }

    private static (string, Verdict)[] Verdicts(EvidenceReport report) =>
        [.. report.Placements.Select(placement => (placement.Commit.Sha, placement.Verdict)).OrderBy(pair => pair.Sha, StringComparer.Ordinal)];

    /// <summary>A line of work pushed piece by piece; some rows of the log are lost, some dates forged, the site looked at the deadline.</summary>
    private static (EvidenceInput Input, Dictionary<string, DateTime> Truth) Torn(int seed)
    {
        var random = new Random(seed * 31);
        var story = new Story();
        var truth = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        var open = new List<string>();
        var hour = -6.0;
        string? atDeadline = null;
        var count = 10 + random.Next(10);
        for (var i = 0; i < count; i++)
        {
            story.Commit($"c{i}", random.Next(3) == 0 ? (random.NextDouble() * 200) - 80 : hour, $"p{random.Next(3)}");
            open.Add($"c{i}");
            hour += random.NextDouble() * 7;
            if (random.Next(2) == 0 || i == count - 1)
            {
                story.Push($"c{i}", hour);
                open.ForEach(sha => truth[sha] = Story.Hour(hour));
                open.Clear();
                atDeadline = hour <= 48 ? $"c{i}" : atDeadline;
            }
        }
        var input = story.Input();
        // A log that begins late: GitHub keeps it only so long, and a row lost in the middle shows by the next one's "before".
        var kept = input.Pushes.Skip(random.Next(3)).ToArray();
        return (input with
        {
            Pushes = random.Next(4) == 0 ? [] : kept,
            Witnesses = atDeadline is null || random.Next(3) == 0 ? [] : [new(atDeadline, Story.Hour(48).AddSeconds(random.Next(60)), TrustLevel.OwnReading)],
        }, truth);
    }
}
