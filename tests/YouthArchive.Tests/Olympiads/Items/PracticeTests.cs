using System.Net;
using Xunit;
using YouthArchive.Olympiads;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Practice;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Items;

public sealed class PracticeTests(PortalSite site) : IClassFixture<PortalSite>, IAsyncLifetime
{
    private const string AllTypes = "all-types";

    public async ValueTask InitializeAsync()
    {
        await site.OpenAsync();
        if (await site.InDatabaseAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.Set<Paper>())))
        {
            return;
        }
        var items = new List<(string, int)>();
        foreach (var type in ItemSamples.Types)
        {
            var item = ItemSamples.Of(type);
            items.Add((item.Key, await site.ReviewedAsync(item, isForPractice: true)));
        }
        await site.PaperAsync(AllTypes, PaperKind.Practice, [.. items]);
        await site.PaperAsync("contest", PaperKind.Contest, [.. items]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Practice_papers_are_listed_to_all_and_contests_are_not()
    {
        var page = await site.Visitor().PageAsync("/kk" + OlympiadLinks.Practice);
        Assert.Equal(["/kk" + OlympiadLinks.PracticePaper(AllTypes)], page.QuerySelectorAll("main .card a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/kk" + OlympiadLinks.PracticePaper("contest"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/kk" + OlympiadLinks.PracticePaper("nothing"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_first_page_is_the_same_for_all_and_nobody_gets_a_cookie()
    {
        var visitor = site.Visitor();
        using var first = await visitor.GetAsync("/ru" + OlympiadLinks.PracticePaper(AllTypes), TestContext.Current.CancellationToken);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var begun = await PostAsync(visitor, "ru", ("go", "begin"));
        Assert.False(begun.Headers.Contains("Set-Cookie"));
        Assert.Contains("no-store", begun.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    /// <summary>All twenty types, one after the other, by plain forms: each is checked at once, and the sum is what the marks say.</summary>
    [Fact]
    public async Task A_visitor_goes_through_the_whole_paper()
    {
        var visitor = site.Visitor();
        var fields = new List<(string, string)> { ("go", "begin") };
        for (var number = 1; number <= ItemSamples.Bodies.Count; number++)
        {
            var page = await (await PostAsync(visitor, "en", [.. fields])).DocumentAsync();
            var key = page.QuerySelector("[data-item]")!.GetAttribute("data-item")!;
            Assert.DoesNotContain("because in English", page.Body!.TextContent, StringComparison.Ordinal);
            var run = Run(page);
            var answer = SampleAnswers.Of(ItemSamples.Bodies[key["sample-".Length..]]).Fields.SelectMany(f => f.Value.Select(v => (f.Key, v)));
            var checkedPage = await (await PostAsync(visitor, "en", [.. run, .. answer, ("go", "check")])).DocumentAsync();
            Assert.Contains("because in English", checkedPage.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal("yes", checkedPage.QuerySelector(".rvw")!.GetAttribute("data-answered"));
            fields = [.. Run(checkedPage), ("go", "next")];
        }
        var end = await (await PostAsync(visitor, "en", [.. fields])).DocumentAsync();
        Assert.Equal(ItemSamples.Bodies.Count, end.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_button_within_the_item_changes_the_answer_and_stays()
    {
        var visitor = site.Visitor();
        var number = ItemSamples.Types.ToList().IndexOf("chronology") + 1;
        (string, string)[] run = [("runSeed", "5"), ("runAt", $"{number}"), ("runMarks", string.Join(';', Enumerable.Repeat("0", number - 1)))];
        var page = await (await PostAsync(visitor, "en", [.. run, ("move", "keep")])).DocumentAsync();
        var order = page.QuerySelectorAll("[data-part]").Select(p => p.GetAttribute("data-part")!).ToList();
        var moved = await (await PostAsync(visitor, "en", [.. run, .. order.Select(o => ("order", o)), ("move", $"{order[1]}:up")])).DocumentAsync();
        Assert.Equal([order[1], order[0], .. order.Skip(2)], moved.QuerySelectorAll("[data-part]").Select(p => p.GetAttribute("data-part")!));
        Assert.All(moved.QuerySelectorAll("input[name=order]"), f => Assert.False(f.HasAttribute("disabled")));
    }

    [Theory]
    [InlineData(-5, 1, null)]
    [InlineData(long.MaxValue, 3, "1;2")]
    [InlineData(7, 99, "1;2")]
    [InlineData(7, 3, "1;2;3")]
    [InlineData(7, 0, "")]
    public void A_run_that_does_not_fit_begins_anew(long seed, int number, string? marks) =>
        Assert.Equal((1, 0), (PracticeRun.Read(seed, number, marks, 20).Number, PracticeRun.Read(seed, number, marks, 20).Marks.Count));

    [Fact]
    public void A_run_travels_as_it_is()
    {
        var run = new PracticeRun(77, 1, []).After(250).After(null).After(0);
        var read = PracticeRun.Read(run.Seed, run.Number, run.Write(), 20);
        Assert.Equal((run.Seed, run.Number), (read.Seed, read.Number));
        Assert.Equal([250, null, 0], read.Marks);
    }

    private static (string, string)[] Run(AngleSharp.Dom.IDocument page) =>
        [.. new[] { "runSeed", "runAt", "runMarks", "runMark" }.Select(n => (n, page.QuerySelector($"form#item input[name={n}]")?.GetAttribute("value") ?? ""))];

    private static Task<HttpResponseMessage> PostAsync(HttpClient visitor, string language, params (string Name, string Value)[] fields) => visitor.PostAsync(
        $"/{language}{OlympiadLinks.PracticePaper(AllTypes)}", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), TestContext.Current.CancellationToken);
}
