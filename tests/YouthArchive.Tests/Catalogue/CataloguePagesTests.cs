using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Xunit;
using YouthArchive.Platform.Modules;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Catalogue;

public sealed class CataloguePagesTests(PortalSite site) : IClassFixture<PortalSite>, IAsyncLifetime
{
    private const string Good = "Письмо. 1925 г. // ГАРФ. Ф. Р-123. Оп. 1. Д. 45. Л. 18–19 об.";

    public async ValueTask InitializeAsync() =>
        await site.InScopeAsync(s => ((IFeatureState)s.GetService(typeof(IFeatureState))!).EnableAsync(["YouthArchive.Catalogue"], TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("kk", "ҚР ОМА")]
    [InlineData("ru", "ЦГА РК")]
    [InlineData("en", "CSA RK")]
    [InlineData("mn", "МУҮТА")]
    public async Task Directory_is_shown_in_every_language(string language, string abbreviation)
    {
        var page = await site.Visitor().PageAsync($"/{language}/catalogue/archives");
        Assert.Contains(abbreviation, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Desk.Directory.All.Count, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("223", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".tw table"));
    }

    [Fact]
    public async Task Directory_is_chosen_by_country_and_region()
    {
        var page = await site.Visitor().PageAsync("/ru/catalogue/archives?country=MN");
        Assert.All(page.QuerySelectorAll("tbody tr"), r => Assert.Contains("Монголия", r.TextContent, StringComparison.Ordinal));
        page = await site.Visitor().PageAsync("/ru/catalogue/archives?country=KZ&region=Pavlodar%20Region");
        Assert.Equal("Государственный архив Павлодарской области", Assert.Single(page.QuerySelectorAll("tbody th")).TextContent.Trim());
        page = await site.Visitor().PageAsync("/ru/catalogue/archives?country=%3Cscript%3E&region=x");
        Assert.Equal(Desk.Directory.All.Count, page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("mn")]
    public async Task Every_archive_has_its_page(string language)
    {
        var page = await site.Visitor().PageAsync($"/{language}/catalogue/archives/ru-garf");
        Assert.Contains("ЦГАОР СССР", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll("dd code").Length);
        using var missing = await site.Visitor().GetAsync($"/{language}/catalogue/archives/kz-nowhere", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("kk", "Қор көрсетілмеген.")]
    [InlineData("ru", "Не указан фонд.")]
    [InlineData("en", "The fonds is missing.")]
    [InlineData("mn", "Хөмрөг дутуу байна.")]
    public async Task Reference_is_read_checked_and_written_without_script(string language, string missing)
    {
        var page = await site.Visitor().SubmitAsync($"/{language}/catalogue/cite", "form#cite", ("Source.Text", Good));
        var document = await page.DocumentAsync();
        Assert.Equal(5, document.QuerySelectorAll("#written + dl dd").Length);
        Assert.Contains("Р-123", document.QuerySelector("[data-read]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(document.QuerySelectorAll(".em"), e => e.TextContent.Trim().Length > 0);
        document = await (await site.Visitor().SubmitAsync($"/{language}/catalogue/cite", "form#cite", ("Source.Text", "ГАРФ. Оп. 1. Д. 45. Л. 7"))).DocumentAsync();
        Assert.Contains(missing, document.QuerySelector("[data-problems=Fonds]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ГАРФ. Оп. 1", document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_family_wrote_is_kept_nowhere()
    {
        using var answer = await site.Visitor().SubmitAsync("/ru/catalogue/cite", "form#cite", ("Source.Text", Good));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await site.Visitor().PageAsync("/ru/catalogue/cite?Source.Text=abc");
        Assert.Equal("post", page.QuerySelector("form#cite")!.GetAttribute("method"));
        Assert.DoesNotContain("abc", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_is_shown_with_its_answers()
    {
        var document = await (await site.Visitor().SubmitAsync("/en/catalogue/cite", "form#cite", ("Source.Text", "Ф. 12. Д. 3"))).DocumentAsync();
        Assert.Contains("if it is Mongolian", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("if it is Russian", document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bibtex", "@misc{")]
    [InlineData("ris", "TY  - UNPB")]
    [InlineData("csl", "\"type\": \"manuscript\"")]
    public async Task Reference_managers_get_a_file(string format, string begins)
    {
        var browser = site.Visitor();
        var form = await browser.PageAsync("/ru/catalogue/cite");
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Source.Text", Good), new("format", format)]);
        using var answer = await browser.PostAsync("/ru/catalogue/cite?handler=Export", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains(begins, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("mn")]
    public async Task Flags_come_while_typing_in_the_persons_language(string language)
    {
        using var content = new FormUrlEncodedContent([new("Archive", "ЦГА РК"), new("Fonds", "1"), new("Inventory", "1"), new("File", "1"), new("Sheets", "19-18")]);
        using var answer = await site.Visitor().PostAsync($"/{language}/catalogue/cite.json", content, TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var problem = Assert.Single(json["problems"]!.AsArray())!;
        Assert.Equal(("impossible-sheets", "Sheets"), ((string?)problem["code"], (string?)problem["part"]));
        Assert.Equal(language == "en", ((string?)problem["text"])!.Contains("run backwards", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_with_a_text_answers_too_and_hostile_ones_are_refused_or_harmless()
    {
        var browser = site.Visitor();
        var json = JsonNode.Parse(await browser.GetStringAsync("/ru/catalogue/cite.json?text=" + Uri.EscapeDataString(Good), TestContext.Current.CancellationToken))!;
        Assert.Equal("Р-123", (string?)json["fonds"]);
        using var noForm = await browser.PostAsync("/ru/catalogue/cite.json", new StringContent("{}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, noForm.StatusCode);
        using var large = await browser.PostAsync("/ru/catalogue/cite.json", new FormUrlEncodedContent([new("Text", new string('x', 70_000))]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
        var document = await (await browser.SubmitAsync("/ru/catalogue/cite", "form#cite", ("Source.Text", "<script>alert(1)</script> ЦГА РК. Ф. 1. Оп. 1. Д. 1"))).DocumentAsync();
        Assert.DoesNotContain(document.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
    }
}
