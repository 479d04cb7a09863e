using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.SignIn;

public abstract class SecondFactorTests(PortalSite site)
{
    private const string StaffPage = "/en/admin/audit";

    private static string NewName() => "staff" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Staff_without_one_are_led_to_enrolment_and_then_in()
    {
        var name = NewName();
        await site.NewNamedAsync(name, PortalRoles.Administrator);
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(name, Arrivals.Password);

        var enrolment = await LocationAsync(browser, StaffPage);
        Assert.StartsWith("/en/account/second-factor?returnUrl=", enrolment, StringComparison.Ordinal);
        var page = await browser.PageAsync(enrolment);
        Assert.NotNull(page.QuerySelector("svg.qr path"));
        var code = Totp.Code(page.QuerySelector("#key")!.TextContent);
        using var enrolled = await browser.SubmitAsync(enrolment, "form#confirm", ("Code", code[..3] + " " + code[3..]));

        var shown = await enrolled.DocumentAsync();
        Assert.Equal(10, shown.QuerySelectorAll("ul.mono li").Length);
        Assert.Equal(StaffPage, shown.QuerySelector("main a.btn")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, StaffPage));
    }

    [Fact]
    public async Task Wrong_code_enrols_nobody()
    {
        var name = NewName();
        await site.NewNamedAsync(name, PortalRoles.Administrator);
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(name, Arrivals.Password);
        using var refused = await browser.SubmitAsync("/en/account/second-factor", "form#confirm", ("Code", "000000x"));
        Assert.NotNull((await refused.DocumentAsync()).QuerySelector(".err"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, StaffPage));
    }

    [Fact]
    public async Task Enrolled_account_signs_in_with_the_code_and_not_without()
    {
        var (name, key, _) = await EnrolledAsync();
        using var browser = site.Visitor();
        using var first = await browser.SignInAsync(name, Arrivals.Password, "/en/sign-in?returnUrl=%2Fen%2Fadmin%2Faudit");
        var second = first.Headers.Location!.OriginalString;
        Assert.StartsWith("/en/sign-in/code", second, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, "/en/me"));

        using var wrong = await browser.SubmitAsync(second, "form#sign-in-code", ("Code", "12345"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var right = await browser.SubmitAsync(second, "form#sign-in-code", ("Code", Totp.Code(key)));

        Assert.Equal(StaffPage, right.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, StaffPage));
    }

    [Fact]
    public async Task Recovery_code_works_once()
    {
        var (name, _, recovery) = await EnrolledAsync();
        using var browser = site.Visitor();
        using var first = await browser.SignInAsync(name, Arrivals.Password);
        using var used = await browser.SubmitAsync("/en/sign-in/code", "form#sign-in-code", ("Code", recovery));
        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);

        using var other = site.Visitor();
        using var again = await other.SignInAsync(name, Arrivals.Password);
        using var refused = await other.SubmitAsync("/en/sign-in/code", "form#sign-in-code", ("Code", recovery));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task Session_without_the_second_factor_opens_no_staff_page_and_one_with_it_keeps_it()
    {
        var id = await site.NewPersonAsync(PortalRoles.Administrator);
        using var strong = await site.SignedInAsAsync(id);
        // Each request of this browser is checked against the database anew: the mark must survive that.
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(strong, StaffPage));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(strong, StaffPage));
    }

    [Fact]
    public async Task Sample_person_walks_without_one_where_the_setting_allows_it()
    {
        var name = NewName();
        var id = await site.NewNamedAsync(name, PortalRoles.Administrator);
        await site.ChangeAsync(id, u => u.IsSample = true);
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(name, Arrivals.Password);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, StaffPage));
    }

    private async Task<(string Name, string Key, string Recovery)> EnrolledAsync()
    {
        var name = NewName();
        await site.NewNamedAsync(name, PortalRoles.Administrator);
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(name, Arrivals.Password);
        var key = (await browser.PageAsync("/en/account/second-factor")).QuerySelector("#key")!.TextContent;
        using var enrolled = await browser.SubmitAsync("/en/account/second-factor", "form#confirm", ("Code", Totp.Code(key)));
        return (name, key, (await enrolled.DocumentAsync()).QuerySelector("ul.mono li")!.TextContent);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<string> LocationAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    public sealed class OnSqlite(RoomySite site) : SecondFactorTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : SecondFactorTests(site), IClassFixture<RoomyPostgresSite>;
}

/// <summary>Where nothing is excused, sample people need the second factor too.</summary>
public sealed class StrictSiteTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Fact]
    public async Task Sample_person_is_led_to_enrolment()
    {
        var id = await site.NewNamedAsync("strictsample", PortalRoles.Administrator);
        await site.ChangeAsync(id, u => u.IsSample = true);
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync("strictsample", Arrivals.Password);
        using var response = await browser.GetAsync("/kk/admin/audit", TestContext.Current.CancellationToken);
        Assert.StartsWith("/kk/account/second-factor", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }
}

public sealed class StrictSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["Sample:SkipSecondFactor"] = "false";
}
