using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>
/// From the attendance of a school to a stranger who looks whether a paper is genuine; and a teacher who prints what a class has earned.
/// </summary>
public sealed class CertificateWay(OwnSampleSite site, Chromium chromium) : IClassFixture<OwnSampleSite>
{
    private const string Desk = "/kk/admin/certificates/summer-school/2026";
    private const string Participant = "asel-n";

    [Fact]
    public async Task Organiser_issues_by_attendance_a_stranger_verifies_and_sees_a_revocation()
    {
        await using var office = await InAsync("organiser", Look.Desk);
        await office.GoAsync(Desk);
        await office.Page.Locator("#issue button").ClickAsync();
        var number = await IssuedAsync(office);
        var file = await OwnFileAsync();

        await using var stranger = await Journey.StartAsync(site, chromium, Look.Phone);
        await stranger.GoAsync($"/ru/certificates/{number}");
        await Expect(stranger.Page.Locator("h1")).ToHaveTextAsync("Сертификат действителен");
        await stranger.ShootAsync("certificate-valid");
        await CompareAsync(stranger, file, "ok");
        file[file.Length / 2] ^= 1;
        await CompareAsync(stranger, file, "bad");

        await office.GoAsync($"{Desk}?q={number}");
        await office.Page.Locator("details.acc > summary").First.ClickAsync();
        await office.Page.Locator("form.revoke input[name=reason]").First.FillAsync("Қате берілген");
        await office.Page.Locator("form.revoke button").First.ClickAsync();
        await office.Page.WaitForLoadStateAsync();
        await stranger.GoAsync($"/ru/certificates/{number}");
        await Expect(stranger.Page.Locator("h1")).ToHaveTextAsync("Сертификат отозван");
        Appearance.NoneOf([.. await stranger.ViolationsInAllLooksAsync(), .. await stranger.OverflowsAsync(320)]);
    }

    [Fact]
    public async Task Teacher_prints_the_certificates_of_a_class_as_one_file()
    {
        await using var journey = await InAsync("teacher", Look.Desk);
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

    /// <summary>Waits for the batch; the number of the first certificate.</summary>
    private static async Task<string> IssuedAsync(Journey office)
    {
        var first = office.Page.Locator("main tbody a.mono").First;
        for (var i = 0; i < 60 && await first.CountAsync() == 0; i++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await office.GoAsync(Desk);
        }
        return await first.InnerTextAsync();
    }

    /// <summary>The PDF as its owner gets it.</summary>
    private async Task<byte[]> OwnFileAsync()
    {
        await using var journey = await InAsync(Participant, Look.Phone);
        await journey.GoAsync("/kk/me");
        var link = journey.Page.Locator("main a[href*='/certificates/'][href$='.pdf']").First;
        var response = await journey.Context.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
        Assert.Equal(200, response.Status);
        return await response.BodyAsync();
    }

    private static async Task CompareAsync(Journey stranger, byte[] file, string kind)
    {
        await stranger.GoAsync("/ru/certificates");
        await stranger.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "certificate.pdf", MimeType = "application/pdf", Buffer = file });
        await stranger.Page.Locator("#check-file button").ClickAsync();
        await Expect(stranger.Page.Locator($"main .note.{kind}")).ToBeVisibleAsync();
    }

    private async Task<Journey> InAsync(string who, Look look)
    {
        var journey = await Journey.StartAsync(site, chromium, look);
        await journey.SignInAsync("kk", who);
        return journey;
    }
}
