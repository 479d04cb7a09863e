using Xunit;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

/// <summary>Histories made by a seeded machine: whatever is written into dates, verdicts come from pushes.</summary>
public sealed class MetamorphicTests
{
    private const int Histories = 300;

    [Fact]
    public void Redating_all_commits_never_changes_a_verdict_or_a_proven_freeze()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var input = Random(seed);
            var random = new Random(seed);
            var redated = input with { Commits = input.Commits.Select(commit => commit with { AuthoredUtc = AnyDate(random), CommittedUtc = AnyDate(random) }).ToArray() };

            var (before, after) = (EvidenceReading.Read(input), EvidenceReading.Read(redated));

            Assert.Equal(Verdicts(before), Verdicts(after));
            Assert.Equal(before.Freeze.IsProven, after.Freeze.IsProven);
            Assert.True(!before.Freeze.IsProven || before.Freeze == after.Freeze);
        }
    }

    [Fact]
    public void Verdicts_equal_a_plain_search_over_every_push()
    {
        var judged = 0;
        for (var seed = 0; seed < Histories; seed++)
        {
            var input = Random(seed);
            var parents = input.Commits.ToDictionary(commit => commit.Sha, commit => commit.Parents);
            foreach (var placement in EvidenceReading.Read(input).Placements)
            {
                Assert.Equal(Expected(placement.Commit.Sha, input, parents), placement.Verdict);
                judged++;
            }
        }

        Assert.True(judged > 2000);
    }

    [Fact]
    public void Order_of_commits_changes_nothing()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var input = Random(seed);
            var shuffled = input with { Commits = input.Commits.OrderBy(commit => commit.Sha[^1]).ThenByDescending(commit => commit.Sha, StringComparer.Ordinal).ToArray() };

            Assert.Equal(Verdicts(EvidenceReading.Read(input)), Verdicts(EvidenceReading.Read(shuffled)));
        }
    }

    [Fact]
    public void Any_input_gives_a_report_and_a_drawing()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var input = Random(seed);
            var odd = input with
            {
                Commits = input.Commits
                    .Where(_ => random.Next(5) > 0)
                    .Select(commit => commit with { AuthoredUtc = AnyDate(random), CommittedUtc = AnyDate(random), Additions = random.Next(3) == 0 ? null : random.Next(), Deletions = random.Next(-5, 5) })
                    .ToArray(),
                Head = random.Next(4) == 0 ? null : input.Head,
                Window = random.Next(4) == 0 ? new Window(input.Window.FreezeUtc, input.Window.FreezeUtc) : input.Window,
            };

            var report = EvidenceReading.Read(odd);
            var drawing = Timeline.Draw(report, odd.Window);

            Assert.Equal(odd.Commits.Count, drawing.Points.Sum(point => point.Count));
            Assert.All(drawing.Points, point => Assert.True(point.X is >= 64 and <= 628 && point.Y <= drawing.PlotBottom && double.IsFinite(point.Radius)));
            Assert.Equal(report.Counts.Commits, report.Counts.OnTime + report.Counts.Late + report.Counts.BeforeWindow + report.Counts.CannotBeProven);
        }
    }

    private static (string, Verdict)[] Verdicts(EvidenceReport report) =>
        report.Placements.Select(placement => (placement.Commit.Sha, placement.Verdict)).OrderBy(pair => pair.Sha, StringComparer.Ordinal).ToArray();

    private static Verdict Expected(string sha, EvidenceInput input, Dictionary<string, IReadOnlyList<string>> parents)
    {
        var seen = input.Pushes.Where(push => Reaches(push.After!, sha, parents)).Select(push => push.TimestampUtc).DefaultIfEmpty(DateTime.MaxValue).Min();
        if (seen == DateTime.MaxValue)
        {
            return Verdict.CannotBeProven;
        }

        return seen < input.Window.StartUtc ? Verdict.BeforeWindow : seen <= input.Window.FreezeUtc ? Verdict.OnTime : Verdict.Late;
    }

    private static bool Reaches(string from, string sha, Dictionary<string, IReadOnlyList<string>> parents) =>
        from == sha || parents[from].Any(parent => Reaches(parent, sha, parents));

    /// <summary>A tree of commits with a few merges; pushes of growing time, some forced back to an older commit.</summary>
    private static EvidenceInput Random(int seed)
    {
        var random = new Random(seed * 7919);
        var story = new Story();
        var hour = -5.0;
        var count = 3 + random.Next(20);
        for (var i = 0; i < count; i++)
        {
            string[] parents = i == 0 ? [] : random.Next(6) == 0 && i > 2 ? [$"c{i - 1}", $"c{random.Next(i - 1)}"] : [$"c{Math.Max(0, i - 1 - random.Next(2))}"];
            story.Commit($"c{i}", hour, $"p{random.Next(4)}", parents);
            hour += random.NextDouble() * 5;
            if (random.Next(3) == 0)
            {
                var back = random.Next(5) == 0 ? random.Next(i + 1) : i;
                story.Push($"c{back}", hour, back == i ? PushKind.Push : PushKind.ForcePush, random.Next(6) == 0 ? "refs/heads/dev" : Story.Main);
            }
        }

        return story.Input(new TeamMember("1", "p1"), new TeamMember("2", "p2"));
    }

    private static DateTime AnyDate(Random random) => random.Next(8) switch
    {
        0 => DateTime.UnixEpoch,
        1 => new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        2 => DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        3 => DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        4 => Story.Hour(48).AddHours(14),
        5 => Story.Hour(48).AddHours(-14),
        _ => Story.Hour(random.NextDouble() * 48),
    };
}
