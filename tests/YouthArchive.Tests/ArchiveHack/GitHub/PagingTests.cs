using System.Globalization;
using System.Net;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class PagingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(229, 3)]
    [InlineData(5000, 50)]
    public async Task Commits_come_whole_page_by_page(int commits, int pages)
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Commits] = (request, _) => Page(request, commits, page => $"page={page}");

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Fresh, reading.State);
        Assert.Equal(commits, reading.Commits!.Count);
        Assert.Equal(pages, server.Seen.Count(seen => seen.Part == ReadingPart.Commits));
    }

    [Fact]
    public async Task Second_reading_follows_the_stored_links_of_unchanged_pages()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Commits] = (request, _) => Page(request, 229, page => $"page={page}", conditional: true);
        await rig.Read();

        var again = await rig.Read();

        Assert.Equal(229, again.Commits!.Count);
        Assert.Equal(0, again.RequestsCounted);
        Assert.Equal(12, again.RequestsUsed);
    }

    [Fact]
    public async Task Cursor_links_are_followed_as_they_stand()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Activity] = (request, _) =>
        {
            var query = request.RequestUri!.Query;
            var at = query.Contains("after=", StringComparison.Ordinal) ? int.Parse(query.Split("cursor,")[1], CultureInfo.InvariantCulture) : 0;
            var answer = ScriptedGitHub.Json(new[] { new { id = (long)at, @ref = "refs/heads/main", timestamp = "2026-11-17T09:00:00Z", activity_type = "push" } });
            if (at < 4)
            {
                answer.Headers.TryAddWithoutValidation("Link", $"<{ScriptedGitHub.ApiRoot}repositories/{ScriptedGitHub.Id}/activity?after=cursor,{at + 1}>; rel=\"next\"; title=\"a, b\"");
            }
            return answer;
        };

        var reading = await rig.Read();

        Assert.Equal([0L, 1, 2, 3, 4], reading.Activity!.Select(push => push.Id));
    }

    [Fact]
    public async Task Circle_of_pages_ends_as_partial_without_a_double()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Commits] = (request, _) => Page(request, 229, page => page == 3 ? "page=1" : $"page={page}");

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Partial, reading.State);
        Assert.Equal([ReadingPart.Commits], reading.Missing);
        Assert.Equal(200, reading.Commits!.Count);
        Assert.InRange(server.Seen.Count(seen => seen.Part == ReadingPart.Commits), 2, 4);
    }

    [Fact]
    public async Task Page_that_names_itself_next_ends_as_partial()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Releases] = (_, _) => ScriptedGitHub.Json(Array.Empty<object>());
        server.Scripts[ReadingPart.Activity] = (request, _) =>
        {
            var answer = ScriptedGitHub.Json(Array.Empty<object>());
            answer.Headers.TryAddWithoutValidation("Link", $"<{request.RequestUri!.AbsoluteUri}>; rel=\"next\"");
            return answer;
        };

        Assert.Equal(ReadingState.Partial, (await rig.Read()).State);
        Assert.Single(server.Seen, seen => seen.Part == ReadingPart.Activity);
    }

    [Fact]
    public async Task Fifty_pages_are_the_end_and_say_so()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Commits] = (request, _) => Page(request, 1_000_000, page => $"page={page}");

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Partial, reading.State);
        Assert.Equal(5000, reading.Commits!.Count);
        Assert.Equal(50, server.Seen.Count(seen => seen.Part == ReadingPart.Commits));
    }

    /// <summary>Histories grow while they are read: whatever the moment of the push, the reading is one history, with no gap and no double.</summary>
    [Fact]
    public async Task Push_between_two_pages_leaves_no_gap_and_no_double()
    {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var time = new ManualTime(Rig.Now, autoAdvance: true);
            var server = new ScriptedGitHub(time);
            var rig = new Rig(server, time);
            var history = Enumerable.Range(0, random.Next(1, 250)).Select(Sha).ToList();
            var (asked, pushAt, pushed) = (0, random.Next(1, 6), random.Next(1, 150));
            server.Scripts[ReadingPart.Head] = (_, _) => ScriptedGitHub.Json(new[] { ScriptedGitHub.Commit(history[^1]) });
            server.Scripts[ReadingPart.Commits] = (request, _) =>
            {
                if (++asked == pushAt)
                {
                    history.AddRange(Enumerable.Range(history.Count, pushed).Select(Sha));
                }
                var query = request.RequestUri!.Query;
                var upTo = history.IndexOf(query.Split("sha=")[1][..40]) + 1;
                return Page(request, upTo, page => $"sha={query.Split("sha=")[1][..40]}&page={page}", history);
            };

            var reading = await rig.Read();

            var count = reading.Commits!.Count;
            Assert.Equal(ReadingState.Fresh, reading.State);
            Assert.Equal(Enumerable.Range(0, count).Reverse().Select(Sha), reading.Commits.Select(commit => commit.Sha));
            Assert.Equal(reading.HeadSha, reading.Commits[0].Sha);
        }
    }

    private static string Sha(int number) => number.ToString("x40", CultureInfo.InvariantCulture);

    private static HttpResponseMessage Page(HttpRequestMessage request, int total, Func<int, string> link, List<string>? history = null, bool conditional = false)
    {
        var query = request.RequestUri!.Query;
        var page = query.Contains("&page=", StringComparison.Ordinal) || query.Contains("?page=", StringComparison.Ordinal)
            ? int.Parse(query.Split("page=")[^1], CultureInfo.InvariantCulture)
            : 1;
        var tag = $"\"page-{page}\"";
        var unchanged = conditional && request.Headers.IfNoneMatch.ToString() == tag;
        var shown = Enumerable.Range((page - 1) * 100, Math.Max(0, Math.Min(100, total - (page - 1) * 100)));
        var answer = unchanged
            ? new HttpResponseMessage(HttpStatusCode.NotModified)
            : ScriptedGitHub.Json(shown.Select(i => new { sha = history is null ? Sha(i) : history[total - 1 - i] }).ToArray());
        if (conditional)
        {
            answer.Headers.TryAddWithoutValidation("etag", tag);
        }
        if (page * 100 < total && !unchanged)
        {
            answer.Headers.TryAddWithoutValidation("Link", $"<{ScriptedGitHub.ApiRoot}repositories/{ScriptedGitHub.Id}/commits?per_page=100&{link(page + 1)}>; rel=\"next\"");
        }
        return answer;
    }
}
