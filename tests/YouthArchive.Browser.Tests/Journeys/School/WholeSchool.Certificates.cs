using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys.School;

/// <summary>From the end of the school to a stranger who looks whether a paper is genuine.</summary>
public sealed partial class WholeSchool
{
    private const string CertificateDesk = $"/kk/admin/certificates/{Edition}";

    /// <summary>As long as the school goes on, nobody has attended enough of it.</summary>
    private async Task NothingIsDueYetAsync()
    {
        await using var office = await InAsync("organiser", Look.Desk);
        await office.GoAsync(CertificateDesk);
        await Expect(office.Page.Locator("#issue")).ToHaveCountAsync(0);
    }

    /// <summary>Those above the threshold, and nobody of the many who came to one session of two.</summary>
    private async Task IssueAsync()
    {
        await using var office = await InAsync("organiser", Look.Desk);
        await office.GoAsync(CertificateDesk);
        await office.Page.Locator("#issue button").ClickAsync();
        var done = office.Page.Locator("[aria-labelledby=issue-h] .tag.ok");
        for (var i = 0; i < 150 && await done.CountAsync() == 0; i++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await office.GoAsync(CertificateDesk);
        }
        // The readers of the applications have certificates of another kind.
        await Expect(office.Page.Locator("main tbody tr", new() { HasText = "Қатысқан сабақтары: 2 сабақтан 2, 4 сағат" })).ToHaveCountAsync(Faithful);
    }

    private async Task VerifyAsync()
    {
        var (number, file) = await OwnCertificateAsync();
        await using var stranger = await Journey.StartAsync(site, chromium, Look.Phone);
        await stranger.GoAsync("/ru/certificates");
        await stranger.Page.Locator("#number").FillAsync(number);
        await stranger.Page.Locator("#check button").ClickAsync();
        await Expect(stranger.Page.Locator("h1")).ToHaveTextAsync("Сертификат действителен");
        await Expect(stranger.Page.Locator("main")).ToContainTextAsync(number);
        await stranger.ShootAsync("certificate-valid");
        await CompareAsync(stranger, file, "ok");
        file[file.Length / 2] ^= 1;
        await CompareAsync(stranger, file, "bad");

        await RevokeAsync(number);
        await stranger.GoAsync($"/ru/certificates/{number}");
        await Expect(stranger.Page.Locator("h1")).ToHaveTextAsync("Сертификат отозван");
        await LookAsync(stranger);
    }

    /// <summary>The number and the PDF as their owner gets them.</summary>
    private async Task<(string Number, byte[] File)> OwnCertificateAsync()
    {
        await using var journey = await InAsync(Applicant, Look.Phone);
        await journey.GoAsync("/kk/me");
        var link = journey.Page.Locator("main li", new() { HasText = "Күзгі сессия" }).Locator("a[href*='/certificates/'][href$='.pdf']").First;
        var address = (await link.GetAttributeAsync("href"))!;
        var response = await journey.Context.APIRequest.GetAsync(address);
        Assert.Equal(200, response.Status);
        return (Number().Match(address).Value, await response.BodyAsync());
    }

    private static async Task CompareAsync(Journey stranger, byte[] file, string kind)
    {
        await stranger.GoAsync("/ru/certificates");
        await stranger.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "certificate.pdf", MimeType = "application/pdf", Buffer = file });
        await stranger.Page.Locator("#check-file button").ClickAsync();
        await Expect(stranger.Page.Locator($"main .note.{kind}")).ToBeVisibleAsync();
    }

    private async Task RevokeAsync(string number)
    {
        await using var office = await InAsync("organiser", Look.Desk);
        await office.GoAsync($"{CertificateDesk}?q={number}");
        await office.Page.Locator("details.acc > summary").First.ClickAsync();
        await office.Page.Locator("form.revoke select[name=cause]").First.SelectOptionAsync("Misprint");
        await office.Page.Locator("form.revoke input[name=note]").First.FillAsync("Қате берілген");
        await office.Page.Locator("form.revoke button").First.ClickAsync();
        await Expect(office.Page.Locator("main")).ToContainTextAsync("Қате берілген");
    }

    [GeneratedRegex("YA-[0-9]{4}(-[0-9A-Z]+){4}")]
    private static partial Regex Number();
}
