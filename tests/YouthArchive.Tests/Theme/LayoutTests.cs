using AngleSharp.Dom;
using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Theme;

public sealed class LayoutTests(PortalSite site) : IClassFixture<PortalSite>
{
    private const string SomePage = "/sign-in";

    [Theory]
    [InlineData("kk", "Негізгі мазмұнға өту"), InlineData("ru", "Перейти к основному содержанию"), InlineData("en", "Go to the main part"), InlineData("mn", "Үндсэн хэсэг рүү очих")]
    public async Task A_page_begins_with_the_way_to_its_main_part(string language, string words)
    {
        using var browser = site.Visitor();
        var page = await browser.PageAsync($"/{language}{SomePage}");
        var first = page.Body!.QuerySelector("a")!;
        Assert.Equal((words, "#main"), (first.TextContent, first.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("main#main"));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_page_names_its_other_languages()
    {
        using var browser = site.Visitor();
        var page = await browser.PageAsync("/ru" + SomePage);
        var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(l => l.GetAttribute("hreflang")!, l => new Uri(l.GetAttribute("href")!).AbsolutePath);
        Assert.Equal(PortalCultures.All.Append("x-default").Order(), alternates.Keys.Order());
        Assert.All(PortalCultures.All, l => Assert.Equal($"/{l}{SomePage}", alternates[l]));
        Assert.Equal("/kk" + SomePage, alternates["x-default"]);
        Assert.EndsWith("/ru" + SomePage, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens"), InlineData("site"), InlineData("fonts"), InlineData("work")]
    public async Task Files_are_asked_for_by_a_name_of_their_content_and_kept(string name)
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        var page = await browser.PageAsync("/kk/admin");
        var href = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).Single(h => h.Contains($"/{name}.", StringComparison.Ordinal));
        Assert.Matches($@"/{name}\.\w{{10}}\.css$", href);
        using var file = await browser.GetAsync(href, TestContext.Current.CancellationToken);
        file.EnsureSuccessStatusCode();
        Assert.Equal("text/css", file.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_saves_data_gets_no_fonts_and_caches_are_told()
    {
        using var browser = site.Visitor();
        browser.DefaultRequestHeaders.Add("Save-Data", "on");
        using var response = await browser.GetAsync("/kk" + SomePage, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Sheets(await response.DocumentAsync()), h => h.Contains("fonts", StringComparison.Ordinal));
        Assert.Contains("Save-Data", response.Headers.Vary);
        using var other = site.Visitor();
        Assert.Contains(Sheets(await other.PageAsync("/kk" + SomePage)), h => h.Contains("fonts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_font_of_the_style_sheet_is_there()
    {
        using var browser = site.Visitor();
        var css = await browser.GetStringAsync("/_content/YouthArchive.Theme/fonts.css", TestContext.Current.CancellationToken);
        var files = System.Text.RegularExpressions.Regex.Matches(css, @"url\(([^)]+)\)").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(9, files.Count);
        foreach (var file in files)
        {
            using var response = await browser.GetAsync("/_content/YouthArchive.Theme/" + file, TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_visitor_can_sign_in_and_a_person_sign_out()
    {
        using var visitor = site.Visitor();
        Assert.Equal("/kk/sign-in", (await visitor.PageAsync("/kk" + SomePage)).QuerySelector(".top a.btn")!.GetAttribute("href"));
        using var person = await site.SignedInAsync(PortalRoles.Student);
        var page = await person.PageAsync("/kk/me");
        Assert.Null(page.QuerySelector(".top a.btn"));
        Assert.Contains("Тест Адамы", page.QuerySelector("details.own summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("details.own form[method=post][action='/kk/sign-out'] input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task A_page_carries_the_icons_it_draws_and_no_others()
    {
        using var browser = site.Visitor();
        var page = await browser.PageAsync("/kk" + SomePage);
        var drawn = page.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!.TrimStart('#')).Distinct().Order();
        Assert.Equal(drawn, page.QuerySelectorAll("symbol").Select(s => s.Id!).Order());
    }

    [Fact]
    public async Task A_page_keeps_to_the_strict_policy()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        foreach (var path in new[] { "/kk/me", "/kk/admin" })
        {
            var page = await browser.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("[style]"));
            Assert.Empty(page.QuerySelectorAll("style"));
            Assert.All(page.QuerySelectorAll("script"), s => Assert.NotNull(s.GetAttribute("src")));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_form_with_a_mistake_says_so_in_title_summary_and_field()
    {
        using var browser = site.Visitor();
        using var response = await browser.SubmitAsync("/ru/sign-up", "main form");
        var page = await response.DocumentAsync();
        Assert.StartsWith("Ошибка: ", page.Title, StringComparison.Ordinal);
        var summary = page.QuerySelector(".err[tabindex='-1']")!;
        Assert.Equal("Есть что исправить", summary.QuerySelector("h2")!.TextContent);
        foreach (var link in summary.QuerySelectorAll("a"))
        {
            var field = page.QuerySelector(link.GetAttribute("href")!)!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            var described = field.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
            Assert.Contains(link.TextContent, described);
        }
    }

    private static IEnumerable<string> Sheets(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!);
}
