using System.Net;
using AngleSharp.Dom;
using Xunit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Content;

public abstract class PublicPagesTests(PortalSite site)
{
    [Theory]
    [InlineData("kk", "Портал туралы")]
    [InlineData("ru", "О портале")]
    [InlineData("en", "About the portal")]
    [InlineData("mn", "Порталын тухай")]
    public async Task A_page_is_shown_in_four_languages(string language, string title)
    {
        var page = await site.Visitor().PageAsync($"/{language}/about");
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Null(page.QuerySelector(".note.warn"));
        Assert.NotEmpty(page.QuerySelectorAll(".prose h2"));
    }

    [Fact]
    public async Task A_missing_translation_falls_back_and_says_so()
    {
        var page = await site.Visitor().PageAsync("/mn/help");
        Assert.Contains("Қазақша", page.QuerySelector(".note.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("kk", page.QuerySelector("h1")!.ParentElement!.GetAttribute("lang"));
        Assert.Null((await site.Visitor().PageAsync("/kk/help")).QuerySelector(".note.warn"));
    }

    [Theory]
    [InlineData("/kk/no-such-page")]
    [InlineData("/kk/news/no-such-news")]
    [InlineData("/kk/news?page=999")]
    [InlineData("/kk/%27%3Bdrop")]
    [InlineData("/kk/about/deeper")]
    [InlineData("/de/about")]
    public async Task What_is_not_there_is_404(string path)
    {
        using var response = await site.Visitor().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_home_page_searches_and_sets_no_cookie()
    {
        using var response = await site.Visitor().GetAsync("/kk", TestContext.Current.CancellationToken);
        Assert.Empty(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        var page = await response.DocumentAsync();
        Assert.Equal("Архивте сенің отбасың туралы іс бар", page.QuerySelector("h1")!.TextContent);
        var form = page.QuerySelector("main form[role=search]")!;
        Assert.Equal("/kk/search", form.GetAttribute("action"));
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal(2, page.QuerySelectorAll("section.two h3 a").Length);
    }

    [Fact]
    public async Task News_stand_newest_first_each_with_its_date()
    {
        var page = await site.Visitor().PageAsync("/en/news");
        var dates = page.QuerySelectorAll("main time").Select(t => t.GetAttribute("datetime")!).ToList();
        Assert.Equal(2, dates.Count);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        var item = await site.Visitor().PageAsync("/en/news/paris-conference");
        Assert.Equal("2024-10-30", item.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("ҚАЗАҚСТАН")]
    [InlineData("казакстан")]
    [InlineData("архивтер желісі")]
    public async Task Search_folds_Kazakh_letters_and_marks_the_hits(string words)
    {
        var page = await site.Visitor().PageAsync("/kk/search?q=" + Uri.EscapeDataString(words));
        Assert.Contains(page.QuerySelectorAll("main h3 a"), a => a.GetAttribute("href") == "/kk/about");
        Assert.NotEmpty(page.QuerySelectorAll("main mark"));
    }

    [Fact]
    public async Task Search_shows_other_languages_after_the_readers_own()
    {
        var page = await site.Visitor().PageAsync("/kk/search?q=storage");
        Assert.Contains(page.QuerySelectorAll("main h3 a"), a => a.GetAttribute("href") == "/en/about");
        Assert.Equal("en", page.QuerySelector("main li")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("zzzzzz")]
    [InlineData("%25_%27%22")]
    public async Task A_search_without_result_offers_what_to_do(string query)
    {
        var page = await site.Visitor().PageAsync("/kk/search?q=" + query);
        Assert.Null(page.QuerySelector("main script"));
        Assert.True(page.QuerySelector(".empty a.btn") is not null || query.StartsWith("%25", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main h3 a"));
    }

    [Fact]
    public async Task A_very_long_search_is_answered()
    {
        using var response = await site.Visitor().GetAsync("/kk/search?q=" + new string('а', 5000), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("mn,en;q=0.5", "/mn")]
    [InlineData("de-DE,ru-RU;q=0.8,en;q=0.9", "/en")]
    [InlineData("de", "/kk")]
    public async Task The_bare_address_leads_to_the_browsers_language(string wanted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", wanted);
        using var response = await site.Visitor().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Search_engines_find_the_map_of_published_pages()
    {
        var robots = await site.Visitor().GetStringAsync("/robots.txt", TestContext.Current.CancellationToken);
        Assert.Contains("/sitemap.xml", robots, StringComparison.Ordinal);
        var map = await site.Visitor().GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        Assert.Contains("/mn/about</loc>", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/mn/help", map, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(ContentSite site) : PublicPagesTests(site), IClassFixture<ContentSite>;

    public sealed class OnPostgres(ContentPostgresSite site) : PublicPagesTests(site), IClassFixture<ContentPostgresSite>;
}
