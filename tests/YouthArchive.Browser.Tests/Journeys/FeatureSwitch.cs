using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Journeys;

[Collection(Changing.Name)]
public sealed class FeatureSwitch(OwnSampleSite site, Chromium chromium)
{
    private const string Switch = "/kk/admin/features/YouthArchive.ArchiveHack";

    [Fact]
    public async Task A_feature_switched_off_takes_its_pages_and_menu_entries_along_and_brings_them_back()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("kk", "admin");
        await StandsAsync(journey, isOn: true);
        await SwitchAsync(journey);
        await StandsAsync(journey, isOn: false);
        await SwitchAsync(journey);
        await StandsAsync(journey, isOn: true);
    }

    private static async Task SwitchAsync(Journey journey)
    {
        await journey.GoAsync(Switch);
        await journey.FollowAsync("#switch button");
    }

    private static async Task StandsAsync(Journey journey, bool isOn)
    {
        await journey.GoAsync("/kk/admin");
        await Assertions.Expect(journey.Page.Locator("a[href$='/admin/hack']")).ToHaveCountAsync(isOn ? 3 : 0, new() { Timeout = 3000 });
        foreach (var path in (string[])["/kk/hack/2026/teams", "/kk/hack/2026/team", "/kk/admin/hack/2026"])
        {
            Assert.Equal((path, isOn ? 200 : 404), (path, (await journey.FetchAsync(path)).Status));
        }
    }
}
