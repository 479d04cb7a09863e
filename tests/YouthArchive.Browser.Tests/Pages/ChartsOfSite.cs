using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Pages;

/// <summary>Where the charts are, so that the check of <see cref="EveryPage"/> cannot fall silent: each place has some, and they can be read without colour.</summary>
public sealed class ChartsOfSite(SampleSite site, Chromium chromium)
{
    [Theory]
    [InlineData("organiser", 3, "/kk/admin/editions/archive-hack/2026/dashboard", "/kk/admin/olympiad/2026-open/results/open/analysis", "/kk/admin/summer-school/2026/attendance")]
    [InlineData("organiser", 2, "/kk/admin/summer-school/2026-autumn/selection", "/kk/admin/judging/archive-hack/2026/assignment")]
    [InlineData("judge", 2, "/kk/judging/archive-hack/2026/H-01", "/ru/judging/archive-hack/2026/H-05")]
    [InlineData("student", 1, "/kk/olympiad/results/2026-open/mine")]
    public async Task Have_a_name_a_table_and_more_than_colour(string who, int least, params string[] paths)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("kk", who);
        var found = new List<string>();
        foreach (var path in paths)
        {
            await journey.GoAsync(path);
            await journey.UnfoldAsync();
            var (count, problems) = await journey.ChartsAsync();
            Assert.True(count >= least, $"{path} has {count} charts.");
            found.AddRange(problems);
        }
        Appearance.NoneOf(found);
    }
}
