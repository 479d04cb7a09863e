using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Uploads;

public sealed class UploadAnswersTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task Script_that_sends_is_told_where_to_go_and_a_plain_form_is_led_there()
    {
        using var led = await (await site.SignedInAsync(PortalRoles.Student)).SubmitAsync("/en/me", "form[action$='/sign-out']");
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        Assert.False(led.Headers.Contains("X-Location"));
        var script = await site.SignedInAsync(PortalRoles.Student);
        script.DefaultRequestHeaders.Add("X-Upload", "1");
        using var told = await script.SubmitAsync("/en/me", "form[action$='/sign-out']");
        Assert.Equal((HttpStatusCode.NoContent, led.Headers.Location!.ToString()), (told.StatusCode, Assert.Single(told.Headers.GetValues("X-Location"))));
        Assert.Null(told.Headers.Location);
    }

    [Theory]
    [InlineData("deep-zoom.js")]
    [InlineData("deep-zoom.css")]
    [InlineData("upload.js")]
    [InlineData("lib/openseadragon/openseadragon.min.js")]
    public async Task Scripts_are_served(string file)
    {
        using var answer = await site.Visitor().GetAsync("/_content/YouthArchive.Platform/" + file, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 500);
    }
}
