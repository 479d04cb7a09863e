using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Theme;

public sealed class ErrorPageTests(ErrorPageTests.FaultySite site) : IClassFixture<ErrorPageTests.FaultySite>
{
    [Theory]
    [InlineData("kk", "Мұндай бет жоқ"), InlineData("ru", "Такой страницы нет"), InlineData("en", "There is no such page"), InlineData("mn", "Ийм хуудас алга")]
    public async Task An_unknown_page_says_so_in_its_language(string language, string title)
    {
        using var response = await GetAsync($"/{language}/no-such-page");
        var page = await response.DocumentAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.NotEmpty(response.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_language_switch_keeps_the_page_that_was_asked_for()
    {
        using var response = await GetAsync("/ru/no/such?q=%D0%B0&n=1");
        var page = await response.DocumentAsync();
        Assert.Equal("/mn/no/such?q=%D0%B0&n=1", page.QuerySelector("nav.lang a[hreflang=mn]")!.GetAttribute("href"));
        Assert.Equal("ru", page.QuerySelector("nav.lang a[aria-current]")!.GetAttribute("hreflang"));
    }

    [Fact]
    public async Task A_failure_is_500_and_tells_nothing_of_its_cause()
    {
        using var response = await GetAsync("/ru/sign-in?fault");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("На сайте сбой", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Aliya", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_has_the_kind_and_place_of_a_failure_but_not_its_words()
    {
        site.Lines.Clear();
        using var response = await GetAsync("/ru/sign-in?fault&code=secret-invitation");
        var log = string.Join('\n', site.Lines);
        Assert.Contains(nameof(InvalidTimeZoneException), log, StringComparison.Ordinal);
        Assert.Contains("/sign-in", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Aliya", log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-invitation", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "Эта страница закрыта"), InlineData(429, "Слишком много попыток подряд"), InlineData(503, "На сайте сбой"), InlineData(409, "Страница не смогла принять отправленное")]
    public async Task Every_refusal_has_its_page(int status, string title)
    {
        using var response = await GetAsync($"/ru/sign-in?status={status}");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(title, (await response.DocumentAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_post_without_its_token_is_400_with_a_page()
    {
        using var content = new FormUrlEncodedContent([new("Name", "Топ")]);
        using var response = await site.Visitor().PostAsync("/mn/sign-in", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Хуудас илгээсэн зүйлийг хүлээн авч чадсангүй", (await response.DocumentAsync()).QuerySelector("h1")!.TextContent);
    }

    /// <summary>Somebody wrote for a day; meanwhile the page's mark became void.</summary>
    [Theory]
    [InlineData("kk", "ештеңе жоғалған жоқ"), InlineData("ru", "ничего из написанного не пропало"), InlineData("en", "nothing that was typed is lost"), InlineData("mn", "юу ч алдагдаагүй")]
    public async Task What_was_typed_into_a_form_that_is_too_old_is_shown_and_can_be_sent_again(string language, string words)
    {
        using var browser = site.Visitor();
        const string typed = "Бір күн бойы жазылған «мәтін»\r\n<script>алма</script>";
        using var response = await PostOldAsync(browser, $"/{language}/sign-in?returnUrl=%2Fx", "same-origin", ("About", typed), ("Version", "3"), ("__RequestVerificationToken", "stale"));
        var page = await response.DocumentAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(words, page.QuerySelector(".oops p")!.TextContent.ToLowerInvariant(), StringComparison.Ordinal);
        var form = page.QuerySelector("form#again")!;
        Assert.Equal($"/{language}/sign-in?returnUrl=%2Fx", form.GetAttribute("action"));
        Assert.Equal(typed.ReplaceLineEndings("\n"), form.QuerySelector("textarea[name=About]")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal("3", form.QuerySelector("input[name=Version]")!.GetAttribute("value"));
        var token = Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]")).GetAttribute("value")!;
        Assert.NotEqual("stale", token);
        Assert.Empty(page.QuerySelectorAll("main script"));
        // The fresh mark is taken: the page itself now answers.
        using var again = await PostOldAsync(browser, $"/{language}/sign-in", "same-origin", ("Name", typed), ("__RequestVerificationToken", token));
        Assert.Null((await again.DocumentAsync()).QuerySelector(".oops"));
    }

    [Theory]
    [InlineData("cross-site", "About"), InlineData("same-site", "About"), InlineData("none", "About"), InlineData("", "About"), InlineData("same-origin", "Password")]
    public async Task What_another_site_sent_and_what_is_secret_is_never_shown_again(string from, string name)
    {
        using var response = await PostOldAsync(site.Visitor(), "/kk/sign-in", from, (name, "words that somebody typed"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("somebody typed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"again\"", html, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostOldAsync(HttpClient browser, string path, string from, params (string Name, string Value)[] values)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))),
        };
        if (from.Length > 0)
        {
            request.Headers.Add("Sec-Fetch-Site", from);
        }
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("kk", "Бір жолы тым көп жіберілді"), InlineData("ru", "Отправлено слишком много сразу"), InlineData("en", "Too much was sent at once"), InlineData("mn", "Нэг дор хэт их зүйл илгээлээ")]
    public async Task A_form_of_5_megabytes_is_413_with_a_page(string language, string title)
    {
        using var content = new FormUrlEncodedContent([new("Name", new string('a', 5 * 1024 * 1024))]);
        using var response = await site.Visitor().PostAsync($"/{language}/sign-in", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(title, (await response.DocumentAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_script_that_asks_for_data_gets_the_bare_status()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kk/no-such-page") { Headers = { { "Accept", "application/json" } } };
        using var response = await site.Visitor().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_address_of_an_error_page_is_itself_no_page()
    {
        using var response = await GetAsync("/kk/error/500");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_signed_in_person_gets_the_page_too()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Student);
        using var response = await browser.GetAsync("/en/sign-in?fault", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("Something broke on our side", (await response.DocumentAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task When_even_the_error_page_fails_there_is_a_plain_one()
    {
        using var response = await GetAsync("/ru/sign-in?fault-twice");
        var page = await response.DocumentAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(["ru", "en", "mn"], page.QuerySelectorAll("p[lang]").Select(p => p.GetAttribute("lang")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => site.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The site outside of development, with pages that fail on request, and its log.</summary>
    public sealed class FaultySite : PortalSite, ILoggerProvider, ILogger
    {
        internal List<string> Lines { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
            builder.ConfigureTestServices(s => s.AddSingleton<ILoggerProvider>(this).Configure<MvcOptions>(o => o.Filters.Add(new Faults())));
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
            {
                Lines.Add(formatter(state, exception) + exception);
            }
        }
    }

    /// <summary>Fails on a page when the address asks for it.</summary>
    private sealed class Faults : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            var (query, path) = (context.HttpContext.Request.Query, context.HttpContext.Request.Path.Value!);
            var onErrorPage = path.Contains("/error/", StringComparison.Ordinal);
            if (query.ContainsKey("fault") && !onErrorPage || query.ContainsKey("fault-twice"))
            {
                throw new InvalidTimeZoneException("Aliya wrote this");
            }
            if (!onErrorPage && query["status"].ToString() is { Length: > 0 } status)
            {
                context.Result = new StatusCodeResult(int.Parse(status, CultureInfo.InvariantCulture));
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context) { }
    }
}
