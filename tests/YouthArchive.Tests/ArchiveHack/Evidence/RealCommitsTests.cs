using System.Globalization;
using Xunit;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

/// <summary>1,232 commits of nine real hackathon repositories, identities hashed. The expected numbers were counted with awk.</summary>
public sealed class RealCommitsTests
{
    private static readonly Dictionary<string, CommitFact[]> Teams = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "hackathon-commits.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .GroupBy(fields => fields[0], Commit)
        .ToDictionary(group => group.Key, group => group.ToArray());

    [Theory]
    [InlineData("team-01", 70, 9, 3, 0, 0)]
    [InlineData("team-02", 82, 17, 5, 0, 0)]
    [InlineData("team-03", 119, 28, 6, 6, 7)]
    [InlineData("team-04", 201, 60, 4, 0, 0)]
    [InlineData("team-05", 135, 28, 7, 0, 0)]
    [InlineData("team-06", 287, 71, 4, 0, 0)]
    [InlineData("team-07", 229, 60, 9, 0, 0)]
    [InlineData("team-08", 27, 0, 1, 0, 0)]
    [InlineData("team-09", 82, 32, 6, 0, 0)]
    public void Read_counts_commits_merges_authors_and_co_authors(string team, int commits, int merges, int authors, int withCoAuthors, int coAuthors)
    {
        var report = Read(team, "2000-01-01T00:00:00Z", "2030-01-01T00:00:00Z");

        Assert.Equal((commits, merges, 0, withCoAuthors), (report.Counts.Commits, report.Counts.Merges, report.Counts.ByBots, report.Counts.WithCoAuthors));
        Assert.Equal(authors, report.Contributors.Count);
        Assert.Equal(coAuthors, report.Placements.Sum(placement => placement.Commit.CoAuthors.Count));
        Assert.Equal(commits, report.Contributors.Sum(person => person.Commits));
    }

    [Theory]
    [InlineData("team-01", "2025-09-13T15:00:00Z", "2025-09-14T15:30:00Z", 0, 68, 2)]
    [InlineData("team-03", "2023-02-18T17:00:00Z", "2023-02-19T17:00:00Z", 14, 73, 32)]
    [InlineData("team-05", "2025-09-13T14:00:00Z", "2025-09-15T00:00:00Z", 0, 128, 7)]
    [InlineData("team-07", "2019-02-16T15:00:00Z", "2019-02-17T15:00:00Z", 125, 98, 6)]
    [InlineData("team-08", "2025-10-25T12:00:00Z", "2025-10-26T16:00:00Z", 5, 7, 15)]
    public void Read_counts_dates_around_the_window_and_proves_nothing_by_them(string team, string start, string freeze, int before, int within, int after)
    {
        var report = Read(team, start, freeze);

        Assert.Equal((before, within, after), (report.Counts.DatedBefore, report.Counts.DatedWithin, report.Counts.DatedAfter));
        Assert.Equal(report.Counts.Commits, report.Counts.CannotBeProven);
        Assert.False(report.Freeze.IsProven);
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Serious);
    }

    [Theory]
    [InlineData("team-01", "2025-09-13T15:00:00Z", "2025-09-14T15:30:00Z")]
    [InlineData("team-07", "2019-02-16T15:00:00Z", "2019-02-17T15:00:00Z")]
    public void Draw_places_every_real_commit_on_the_lane_of_its_author(string team, string start, string freeze)
    {
        var report = Read(team, start, freeze);

        var drawing = Timeline.Draw(report, new Window(Time(start), Time(freeze)));

        Assert.Equal(report.Counts.Commits, drawing.Points.Sum(point => point.Count));
        Assert.Equal(Math.Min(8, report.Contributors.Count), drawing.Lanes.Count);
        Assert.Equal(report.Counts.DatedBefore, drawing.Points.Where(point => point.IsFlagged).Sum(point => point.Count));
        Assert.All(drawing.Points, point => Assert.Contains(drawing.Lanes, lane => lane.Y == point.Y));
        var largest = report.Contributors[0];
        Assert.Equal(largest.Commits, drawing.Points.Where(point => point.Y == drawing.Lanes[0].Y).Sum(point => point.Count));
    }

    [Fact]
    public void Data_holds_all_commits() => Assert.Equal(1232, Teams.Values.Sum(team => team.Length));

    private static EvidenceReport Read(string team, string start, string freeze) => EvidenceReading.Read(new EvidenceInput
    {
        Window = new Window(Time(start), Time(freeze)),
        JudgedRef = Story.Main,
        Head = Teams[team][0].Sha,
        Commits = Teams[team],
        Pushes = [],
    });

    private static CommitFact Commit(string[] f) => new(
        f[1], f[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), f[3], null, f[3], Time(f[5]), Time(f[7]),
        Enumerable.Range(0, Number(f[9])).Select(i => new CoAuthor($"{f[1]}-{i}", null)).ToArray(), f[10] == "1", Number(f[12]), Number(f[13]), string.Empty);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
