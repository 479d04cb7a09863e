using Xunit;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(-1, "BeforeWindow")]
    [InlineData(0, "OnTime")]
    [InlineData(20, "OnTime")]
    [InlineData(48, "OnTime")]
    [InlineData(48.001, "Late")]
    public void Push_time_decides(double pushed, string verdict)
    {
        var report = new Story().Commit("a", -2).Push("a", pushed).Read();

        Assert.Equal(verdict, report.VerdictOf("a").ToString());
    }

    [Theory]
    [InlineData(-9000)]
    [InlineData(10)]
    [InlineData(47.9)]
    [InlineData(9000)]
    public void Committer_date_decides_nothing(double dated)
    {
        var late = new Story().Commit("a", 1).Push("a", 2).Commit("b", dated).Push("b", 49).Read();
        var unseen = new Story().Commit("a", dated).Read();

        Assert.Equal(Verdict.Late, late.VerdictOf("b"));
        Assert.Equal(Verdict.CannotBeProven, unseen.VerdictOf("a"));
    }

    [Fact]
    public void Commit_pushed_on_a_side_branch_in_time_is_on_time_when_merged_late()
    {
        var report = new Story().Commit("a", 1).Push("a", 1)
            .Commit("side", 40).Push("side", 40, PushKind.BranchCreation, "refs/heads/side")
            .Commit("merge", 50, parents: ["a", "side"]).Push("merge", 50).Read();

        Assert.Equal(Verdict.OnTime, report.VerdictOf("side"));
        Assert.Equal(Verdict.Late, report.VerdictOf("merge"));
        Assert.Equal("a", report.Freeze.Sha);
    }

    [Fact]
    public void Commit_after_an_unread_head_of_the_window_cannot_be_called_late()
    {
        var story = new Story().Commit("a", 1).Push("a", 1).Commit("lost", 20).Push("lost", 20)
            .Commit("b", 21, parents: ["a"]).Push("b", 50, PushKind.ForcePush);

        Assert.Equal(Verdict.Late, story.Read().VerdictOf("b"));
        var partial = story.Forget("lost").Read();
        Assert.Equal(Verdict.CannotBeProven, partial.VerdictOf("b"));
        Assert.Equal(["lost"], partial.UnreadHeads);
        Assert.Equal(Verdict.OnTime, partial.VerdictOf("a"));
    }

    [Fact]
    public void Commit_after_an_unread_head_pushed_late_is_still_late()
    {
        var report = new Story().Commit("a", 1).Push("a", 1).Commit("lost", 49).Push("lost", 49)
            .Commit("b", 49, parents: ["a"]).Push("b", 50, PushKind.ForcePush).Forget("lost").Read();

        Assert.Equal(Verdict.Late, report.VerdictOf("b"));
    }

    [Fact]
    public void Log_that_begins_late_proves_what_it_replaced_only_in_one_direction()
    {
        var story = new Story().Commit("a", 1).Commit("b", 2);
        var input = story.Input() with { Pushes = [new PushFact(Story.Hour(50), Story.Main, "a", "b", PushKind.Push, null)], Head = "b" };

        var report = EvidenceReading.Read(input);

        Assert.Equal(Verdict.CannotBeProven, report.VerdictOf("a"));
        Assert.Equal(Verdict.Late, report.VerdictOf("b"));
        Assert.Equal(new FreezeCommit("a", null, true), report.Freeze);
    }

    [Fact]
    public void Rows_of_the_same_second_keep_their_order_also_newest_first()
    {
        var story = new Story().Commit("a", 1).Push("a", 1).Commit("b", 2).Push("b", 48).Commit("c", 3).Push("c", 48);

        Assert.Equal("c", story.Read().Freeze.Sha);
        Assert.Equal("c", EvidenceReading.Read(story.Input() with { Pushes = story.Pushes.Reverse().ToArray() }).Freeze.Sha);
    }

    [Fact]
    public void Freeze_without_a_log_is_the_last_commit_by_date_and_unproven()
    {
        var report = new Story().Commit("a", 1).Commit("b", 47).Commit("c", 49).Read();

        Assert.Equal(new FreezeCommit("b", null, false), report.Freeze);
        Assert.NotNull(report.Finding(FindingKind.FreezeNotProven));
        Assert.NotNull(report.Finding(FindingKind.PushLogMissing));
    }

    [Fact]
    public void Freeze_with_nothing_pushed_in_time_is_nothing()
    {
        var report = new Story().Commit("a", 1).Push("a", 60, PushKind.BranchCreation).Read();

        Assert.Equal(new FreezeCommit(null, null, true), report.Freeze);
        Assert.Equal(Severity.Ask, report.Finding(FindingKind.NothingAtFreeze)!.Severity);
    }

    [Fact]
    public void Freeze_looks_at_the_judged_branch_only()
    {
        var report = new Story().Commit("a", 1).Push("a", 1).Commit("b", 2).Push("b", 3, reference: "refs/heads/dev").Read();

        Assert.Equal("a", report.Freeze.Sha);
        Assert.Equal(Verdict.OnTime, report.VerdictOf("b"));
    }

    [Theory]
    [InlineData("push", "Push")]
    [InlineData("force_push", "ForcePush")]
    [InlineData("branch_creation", "BranchCreation")]
    [InlineData("branch_deletion", "BranchDeletion")]
    [InlineData("pr_merge", "PullRequestMerge")]
    [InlineData("a_word_of_next_year", "Other")]
    [InlineData(null, "Other")]
    public void Kind_of_activity_survives_unknown_words(string? word, string kind) => Assert.Equal(kind, PushFact.KindOf(word).ToString());
}
