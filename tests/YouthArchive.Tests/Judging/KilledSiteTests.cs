using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging;

/// <summary>A save that was acknowledged outlives the process that acknowledged it.</summary>
public sealed class KilledSiteTests : IDisposable
{
    private const string Workspace = "/kk/judging/archive-hack/2026/H-01";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-killed-");

    [Fact]
    public async Task No_acknowledged_score_is_lost_when_the_site_is_killed_in_the_middle_of_saving()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var repositories = Path.Combine(_folder.FullName, "repositories");
        await SampleRepositories.MakeAsync(repositories, DateTime.SpecifyKind(DateTime.UtcNow.Date, DateTimeKind.Utc).AddDays(-6).AddHours(13), cancellation);
        await using var gitHub = StandIn.Create(new StandInOptions { Root = repositories });
        await gitHub.StartAsync(cancellation);
        var acknowledged = 0;
        for (var life = 0; life < 4; life++)
        {
            await using var site = await SiteProcess.StartAsync(_folder.FullName, gitHub.Urls.First() + "/", cancellation);
            using var judge = site.Browser();
            using var signedIn = await judge.SubmitAsync("/kk/sign-in", "form#sign-in", ("Name", "judge"), ("Password", "Sample-2026-archive"));
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
            var found = await OpenAsync(judge, cancellation);
            Assert.InRange(found, acknowledged, acknowledged + 1);
            acknowledged = await SaveUntilKilledAsync(site, judge, found, TimeSpan.FromMilliseconds(40 + (life * 170)));
            Assert.True(acknowledged > found, "Nothing was saved before the kill: the test would prove nothing.");
        }
    }

    public void Dispose()
    {
        for (var tries = 0; tries < 5 && _folder.Exists; tries++, _folder.Refresh())
        {
            _folder.Delete(recursive: true);
        }
    }

    /// <summary>The number of the last save, as the page shows it once the repository was read.</summary>
    private static async Task<int> OpenAsync(HttpClient judge, CancellationToken cancellation)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            using var response = await judge.GetAsync(Workspace, cancellation);
            if (response.IsSuccessStatusCode && (await response.DocumentAsync()).QuerySelector("form#rubric textarea[name=comment]") is IHtmlTextAreaElement comment)
            {
                return comment.Value.Length == 0 ? 0 : int.Parse(comment.Value, CultureInfo.InvariantCulture);
            }
            await Task.Delay(100, cancellation);
        }
        throw new TimeoutException("The entry did not become ready to be judged.");
    }

    /// <param name="after">How long after the first acknowledged save: a slow machine may need a second for that one.</param>
    private static async Task<int> SaveUntilKilledAsync(SiteProcess site, HttpClient judge, int last, TimeSpan after)
    {
        var first = new TaskCompletionSource();
        var killed = Task.Run(async () =>
        {
            await Task.WhenAny(first.Task, Task.Delay(TimeSpan.FromSeconds(60)));
            await Task.Delay(after);
            await site.KillAsync();
        });
        try
        {
            while (!killed.IsCompleted)
            {
                if (await SaveAsync(judge, last + 1) > 0)
                {
                    last++;
                    first.TrySetResult();
                }
            }
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            // The site is gone; what it acknowledged before must be there again.
        }
        await killed;
        return last;
    }

    /// <returns>1 when it was acknowledged.</returns>
    private static async Task<int> SaveAsync(HttpClient judge, int number)
    {
        using var saved = await judge.SubmitAsync(
            Workspace, "form#rubric", ("comment", $"{number}"), ("c-usefulness", $"{2 + (number % 9)}"), ("no-conflict", "yes"), ("go", "save"));
        return saved.StatusCode == HttpStatusCode.Redirect ? 1 : 0;
    }
}
