using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>A teacher prints what a class has earned.</summary>
public sealed class ClassCertificates(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task Teacher_prints_the_certificates_of_a_class_as_one_file()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("kk", "teacher");
        await journey.GoAsync("/kk/teaching/certificates");
        await journey.Page.Locator("main tbody a").First.ClickAsync();
        await journey.Page.WaitForURLAsync(u => u.Contains("/teaching/certificates/", StringComparison.Ordinal));
        var rows = await journey.Page.Locator("section").First.Locator("tbody tr").CountAsync();
        Assert.True(rows > 0, "The sample class holds no certificate.");
        var (status, text) = await journey.FetchAsync((await journey.Page.Locator("section a[download]").First.GetAttributeAsync("href"))!);
        Assert.Equal(200, status);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320)]);
    }
}
