using Xunit;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

public sealed class SignalTests
{
    [Fact]
    public void Clean_history_raises_nothing()
    {
        var report = new Story().Commit("a", 1).Push("a", 1.1).Commit("b", 9).Push("b", 10).Read(new TeamMember("1", "ARU"));

        Assert.Empty(report.Findings);
        Assert.Equal("1", Assert.Single(report.Contributors).PersonId);
    }

    [Fact]
    public void Last_commit_pushed_minutes_late_is_a_question_not_serious()
    {
        var report = new Story().Commit("a", 1).Push("a", 1).Commit("b", 47.9).Push("b", 48.1).Read();

        var finding = report.Finding(FindingKind.DatedInsideSeenAfter)!;
        Assert.Equal(Severity.Ask, finding.Severity);
        Assert.Equal(TrustLevel.ServerPush, finding.Source);
        Assert.Equal(6, finding.Numbers["minutesAfterFreeze"]);
    }

    [Fact]
    public void Work_that_goes_on_after_the_end_is_information()
    {
        var report = new Story().Commit("a", 1).Push("a", 1).Commit("b", 60).Push("b", 60).Read();

        Assert.Equal(["Info LateCommits"], report.Kinds(Severity.Info));
    }

    [Theory]
    [InlineData(20, 10, false)]
    [InlineData(21, 10, true)]
    [InlineData(3, 30, true)]
    public void First_push_is_asked_about_when_many_or_long(int commits, double hours, bool asked)
    {
        var story = new Story();
        for (var i = 0; i < commits; i++)
        {
            story.Commit($"c{i}", hours * i / (commits - 1));
        }

        var report = story.Push($"c{commits - 1}", 31, PushKind.BranchCreation).Read();

        Assert.Equal(asked, report.Finding(FindingKind.LargeFirstPush) is not null);
    }

    [Fact]
    public void Force_push_in_the_window_that_loses_little_is_asked_about()
    {
        var report = new Story().Commit("a", 1, lines: 500).Push("a", 1).Commit("b", 2, lines: 10).Push("b", 2)
            .Commit("b2", 3, parents: ["a"], lines: 12).Push("b2", 3, PushKind.ForcePush).Read();

        var finding = report.Finding(FindingKind.ForcePushInWindow)!;
        Assert.Equal((Severity.Ask, 1, 1), (finding.Severity, finding.Numbers["pushes"], finding.Numbers["droppedCommits"]));
    }

    [Fact]
    public void Force_push_in_the_window_that_loses_much_is_serious()
    {
        var report = new Story().Commit("a", 1, lines: 100).Push("a", 1).Commit("b", 2, lines: 400).Push("b", 2)
            .Commit("c", 3, parents: ["a"], lines: 100).Push("c", 3, PushKind.ForcePush).Read();

        Assert.Equal(Severity.Serious, report.Finding(FindingKind.ForcePushInWindow)!.Severity);
    }

    [Fact]
    public void Force_push_before_the_window_or_elsewhere_is_nothing()
    {
        var report = new Story().Commit("a", -3).Push("a", -3).Commit("b", -2, parents: []).Push("b", -2, PushKind.ForcePush)
            .Commit("c", 1).Push("c", 1).Push("a", 2, PushKind.ForcePush, "refs/heads/dev").Read();

        Assert.Null(report.Finding(FindingKind.ForcePushInWindow));
        Assert.Null(report.Finding(FindingKind.ForcePushAfterFreeze));
    }

    [Fact]
    public void One_amended_commit_after_the_freeze_is_asked_about()
    {
        var report = new Story().Commit("a", 1).Push("a", 1).Commit("b", 47).Push("b", 47)
            .Commit("b2", 49, parents: ["a"]).Push("b2", 49, PushKind.ForcePush).Read();

        Assert.Equal(Severity.Ask, report.Finding(FindingKind.ForcePushAfterFreeze)!.Severity);
        Assert.Equal("b", report.Freeze.Sha);
    }

    [Theory]
    [InlineData(1500, 100, false)]
    [InlineData(1501, 100, true)]
    [InlineData(1501, 1400, false)]
    public void One_commit_with_most_of_the_lines_is_asked_about(int largest, int other, bool asked)
    {
        var report = new Story().Commit("a", 1, lines: largest).Commit("b", 2, lines: other).Push("b", 3).Read();

        Assert.Equal(asked, report.Finding(FindingKind.LargeCommit) is not null);
    }

    [Fact]
    public void Strangers_with_more_than_a_tenth_of_the_lines_are_named()
    {
        var story = new Story().Commit("a", 1, lines: 89).Commit("b", 2, "stranger", lines: 11).Commit("c", 3, "dependabot[bot]", lines: 900).Push("c", 4);

        var finding = story.Read(new TeamMember("1", "aru")).Finding(FindingKind.OutsideContributors)!;

        Assert.Equal(["stranger"], finding.Logins);
        Assert.Equal(11, finding.Numbers["percent"]);
        Assert.Null(story.Read(new TeamMember("1", "aru"), new TeamMember("2", "Stranger")).Finding(FindingKind.OutsideContributors));
    }

    [Fact]
    public void Silent_member_named_as_co_author_is_not_silent()
    {
        var member = new[] { new TeamMember("1", "aru"), new TeamMember("2", "dan") };
        var named = new Story().Commit("a", 1, with: new CoAuthor("x", "Dan")).Push("a", 1).Read(member);
        var unknown = new Story().Commit("a", 1, with: new CoAuthor("x", null)).Push("a", 1).Read(member);

        Assert.Null(named.Finding(FindingKind.MemberWithoutCommits));
        var finding = unknown.Finding(FindingKind.MemberWithoutCommits)!;
        Assert.Equal((Severity.Info, 1L, 1L), (finding.Severity, finding.Numbers["members"], finding.Numbers["unknownCoAuthors"]));
    }

    [Fact]
    public void Dates_that_cannot_be_are_asked_about_and_move_no_verdict()
    {
        var report = new Story().Commit("old", -24 * 365 * 56).Commit("ahead", 20).Commit("far", 24 * 365 * 80).Push("far", 10).Read();

        Assert.Equal(2, report.Finding(FindingKind.ImpossibleDates)!.Numbers["commits"]);
        Assert.Equal(2, report.Finding(FindingKind.ClockAhead)!.Numbers["commits"]);
        Assert.All(report.Placements, placement => Assert.Equal(Verdict.OnTime, placement.Verdict));
    }

    [Fact]
    public void Child_dated_before_its_parent_is_information()
    {
        var report = new Story().Commit("a", 2).Commit("b", 1.5).Push("b", 3).Read();

        Assert.Equal(["Info ChildBeforeParent"], report.Kinds(Severity.Info));
    }

    [Fact]
    public void Missing_parts_are_for_the_rubric()
    {
        var input = new Story().Commit("a", 1).Push("a", 1).Input() with { Presence = new Presence(true, false, false, null), IsForkOrFromTemplate = true };

        Assert.Equal(["Ask ForkOrTemplate", "Info NoLicence", "Info NoTests"], EvidenceReading.Read(input).Kinds(Severity.Info));
    }

    [Fact]
    public void Empty_repository_has_nothing_to_judge()
    {
        var report = new Story().Read(new TeamMember("1", "aru"));

        Assert.Equal(["Ask NothingAtFreeze"], report.Kinds(Severity.Info));
        Assert.Empty(Timeline.Draw(report, Story.Window).Points);
    }
}
