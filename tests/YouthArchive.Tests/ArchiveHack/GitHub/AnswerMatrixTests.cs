using System.Net;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class AnswerMatrixTests
{
    public static TheoryData<string, string> EveryRowAtEveryPart()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in AnswerRows.All.Keys)
        {
            foreach (var part in Enum.GetValues<ReadingPart>())
            {
                data.Add(row, part.ToString());
            }
        }
        return data;
    }

    [Theory, MemberData(nameof(EveryRowAtEveryPart))]
    public async Task Answer_that_stays_ends_in_its_named_state(string row, string partName)
    {
        var part = Enum.Parse<ReadingPart>(partName);
        var (rig, server, _) = Rig.Scripted();
        var (answer, state) = AnswerRows.All[row];
        server.Always(part, answer);

        var reading = await rig.Read();

        Assert.Equal(state, reading.State);
        Assert.Contains(part, reading.Missing);
        Assert.Equal("team/steady", reading.Reason.Repository);
        Assert.Equal(Rig.Now.UtcDateTime, reading.Reason.AtUtc);
        Assert.Contains("{0}", reading.Reason.Key, StringComparison.Ordinal);
        Assert.Contains("{1}", reading.Reason.Key, StringComparison.Ordinal);
        Assert.Equal(state == ReadingState.Paused, reading.PausedUntilUtc is not null);
        Assert.Equal(server.Seen.Count, reading.RequestsUsed);
    }

    public static TheoryData<string, string> PassingTroubleAtEveryPart()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in new[] { "500", "502 page", "503", "504", "200 page", "200 cut short", "connection reset", "202", "403 retry-after seconds", "403 secondary by text", "403 primary, reset garbage" })
        {
            foreach (var part in Enum.GetValues<ReadingPart>())
            {
                data.Add(row, part.ToString());
            }
        }
        return data;
    }

    [Theory, MemberData(nameof(PassingTroubleAtEveryPart))]
    public async Task Trouble_that_passes_leaves_a_whole_fresh_reading(string row, string partName)
    {
        var part = Enum.Parse<ReadingPart>(partName);
        var (rig, server, _) = Rig.Scripted();
        server.First(row.StartsWith('4') ? 1 : 3, part, AnswerRows.All[row].Answer);

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Fresh, reading.State);
        Assert.Empty(reading.Missing);
        Assert.Equal(2, reading.Commits!.Count);
    }

    [Theory]
    [InlineData("Activity", nameof(ReadingState.Partial))]
    [InlineData("Head", nameof(ReadingState.Partial))]
    [InlineData("Commits", nameof(ReadingState.Partial))]
    [InlineData("Tree", nameof(ReadingState.Partial))]
    [InlineData("Languages", nameof(ReadingState.Partial))]
    [InlineData("CheckRuns", nameof(ReadingState.Partial))]
    [InlineData("Releases", nameof(ReadingState.Partial))]
    [InlineData("Readme", nameof(ReadingState.Fresh))]
    [InlineData("Licence", nameof(ReadingState.Fresh))]
    [InlineData("Repository", nameof(ReadingState.Unreachable))]
    public async Task Not_found_is_told_apart_by_what_was_asked(string part, string state)
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(Enum.Parse<ReadingPart>(part), () => AnswerRows.Message(404, "Not Found"));

        Assert.Equal(state, (await rig.Read()).State.ToString());
    }

    [Theory]
    [InlineData("Activity")]
    [InlineData("Head")]
    [InlineData("Commits")]
    [InlineData("Tree")]
    [InlineData("Languages")]
    [InlineData("CheckRuns")]
    [InlineData("Releases")]
    public async Task Repository_deleted_half_way_is_unreachable(string part)
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(Enum.Parse<ReadingPart>(part), () => AnswerRows.Message(404, "Not Found"));
        server.Scripts[ReadingPart.Repository] = (_, attempt) => attempt == 1 ? null : AnswerRows.Message(404, "Not Found");

        Assert.Equal(ReadingState.Unreachable, (await rig.Read()).State);
    }

    [Theory]
    [InlineData("Head")]
    [InlineData("Commits")]
    [InlineData("Tree")]
    public async Task Conflict_means_an_empty_repository(string part)
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(Enum.Parse<ReadingPart>(part), () => AnswerRows.Message(409, "Git Repository is empty."));

        Assert.Equal(ReadingState.Empty, (await rig.Read()).State);
    }

    [Fact]
    public async Task Empty_repository_has_no_commits_and_no_error()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Activity, () => ScriptedGitHub.Json(Array.Empty<object>()));
        server.Always(ReadingPart.Head, () => AnswerRows.Message(409, "Git Repository is empty."));

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Empty, reading.State);
        Assert.Empty(reading.Commits!);
        Assert.Null(reading.HeadSha);
        Assert.Equal(3, reading.RequestsUsed);
    }

    [Theory]
    [InlineData("Activity")]
    [InlineData("Commits")]
    [InlineData("Languages")]
    [InlineData("CheckRuns")]
    [InlineData("Releases")]
    public async Task No_content_is_an_empty_list(string part)
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(Enum.Parse<ReadingPart>(part), () => new HttpResponseMessage(HttpStatusCode.NoContent));

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Fresh, reading.State);
        Assert.Empty(reading.Missing);
    }

    [Fact]
    public async Task No_content_for_the_head_is_an_empty_repository()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Head, () => new HttpResponseMessage(HttpStatusCode.NoContent));

        Assert.Equal(ReadingState.Empty, (await rig.Read()).State);
    }

    [Fact]
    public async Task Truncated_tree_is_partial()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Tree, () => ScriptedGitHub.Json(new { sha = "a", truncated = true, tree = Array.Empty<object>() }));

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Partial, reading.State);
        Assert.Equal([ReadingPart.Tree], reading.Missing);
        Assert.NotNull(reading.Readme);
    }

    [Fact]
    public async Task Cancelling_is_the_only_thing_thrown()
    {
        var (rig, server, _) = Rig.Scripted();
        using var source = new CancellationTokenSource();
        server.Scripts[ReadingPart.Tree] = (_, _) =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Reader.ReadAsync(Rig.Known, Rig.Start, Rig.End, source.Token));
        Assert.Equal(0, rig.Gate.Status.InFlight);
    }

    [Fact]
    public async Task Dead_token_stops_the_whole_queue_until_another_is_given()
    {
        var (rig, server, _) = Rig.Scripted();
        server.First(1, ReadingPart.Repository, AnswerRows.All["401"].Answer);

        Assert.Equal(ReadingState.Credentials, (await rig.Read()).State);
        Assert.Equal(ReadingState.Credentials, (await rig.Read()).State);
        Assert.Single(server.Seen);

        rig.Token = "another-token";
        Assert.Equal(ReadingState.Fresh, (await rig.Read()).State);
    }
}
