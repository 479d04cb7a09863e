using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Olympiads;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Folders;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Architecture;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>Every type of item, answered without a mouse, as a visitor of a practice paper that has one of each.</summary>
[Collection(Changing.Name)]
public sealed class Items(OwnSampleSite site, Chromium chromium) : IAsyncLifetime
{
    private const string AllTypes = "every-type";

    /// <summary>What keys answer a type: «selector» is reached by Tab, then the keys are pressed or the text is typed.</summary>
    private static readonly Dictionary<string, (string Selector, string Keys)[]> Answers = new()
    {
        ["single-choice"] = [("[name=choice]", "Space")],
        ["multiple-choice"] = [("[name=choice]", "Space"), ("[name=choice] >> nth=1", "Space")],
        ["true-false"] = [("[name=choice]", "Space")],
        ["short-answer"] = [("[name=text]", "=Алматы")],
        ["number"] = [("[name=number]", "=12,5")],
        ["matching"] = [("select[name^=m-]", "ArrowDown")],
        ["gap-choice"] = [("select[name^=g-]", "ArrowDown")],
        ["open"] = [("[name=text]", "=Екі сөз.")],
        ["transcription"] = [("[name=l-1]", "=аулъ"), ("[data-ins]", "Enter")],
        ["chronology"] = [("[data-down]", "Enter"), ("[data-part] >> nth=1 >> [data-down]", "Alt+ArrowUp")],
        ["dating"] = [("[name=d]", "=26"), ("select[name=m]", "ArrowDown"), ("[name=y]", "=1917")],
        ["provenance"] = [("select[name^=f-]", "ArrowDown")],
        ["original-order"] = [("[name=foreign]", "Space"), ("[data-up]:not([disabled])", "Enter")],
        ["citation"] = [("[name=archive]", "=ҚР ОМА"), ("[name=verso]", "Space")],
        ["hot-spot"] = [("[data-vp]", "ArrowRight Shift+ArrowDown Enter ArrowLeft Enter Delete")],
        ["labelling"] = [("select[name^=a-]", "ArrowDown")],
        ["source-criticism"] = [("[name=verdict]", "Space"), ("[name=evidence]", "Space")],
        ["version-comparison"] = [("[name=d]", "Space")],
        ["finding-aid"] = [(".tree summary", "Enter"), ("[name=node]", "Space ArrowDown")],
        ["family-graph"] = [("select[name^=father-]", "ArrowDown"), ("[name^=born-]", "=1898")],
    };

    public async ValueTask InitializeAsync() => await site.InScopeAsync(async services =>
    {
        var step = services.GetServices<IRecipeStep>().OfType<OlympiadItemsStep>().Single();
        await step.ApplyAsync(new(new JsonObject { ["path"] = "content/olympiad/items" }, null, true, new(2026, 9, 1)) { Folder = RepositoryRoot.File("recipes") }, default);
        var db = services.GetRequiredService<DbContext>();
        if (await db.Set<Paper>().AnyAsync(p => p.Key == AllTypes))
        {
            return 0;
        }
        var versions = (await (
            from version in db.Set<ItemVersion>()
            join item in db.Set<BankItem>() on version.ItemId equals item.Id
            orderby item.Key
            select new { item.Key, version.Id, version.Type }).ToListAsync()).DistinctBy(v => v.Type).ToList();
        await db.Set<BankItem>().ExecuteUpdateAsync(i => i.SetProperty(x => x.IsForPractice, true));
        var paper = new Paper
        {
            EditionId = 1,
            Key = AllTypes,
            Title = LocalizedText.Same("20"),
            Kind = PaperKind.Practice,
            Blueprint = JsonSerializer.Serialize(new Blueprint([new("all", LocalizedText.Same("20"), [.. versions.Select(v => new Pick(v.Key))])], 60), LockedPapers.Json),
            LockedUtc = new(2026, 9, 2, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Add(paper);
        await db.SaveChangesAsync();
        db.AddRange(versions.Select(v => new PaperItem { PaperId = paper.Id, ItemKey = v.Key, ItemVersionId = v.Id }));
        await db.SaveChangesAsync();
        return 0;
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("mn")]
    public async Task Every_type_is_answered_without_a_mouse(string language)
    {
        await using var journey = await Journey.StartAsync(site, chromium, language is "kk" or "mn" ? Look.Phone : Look.Desk);
        await journey.GoAsync($"/{language}{OlympiadLinks.PracticePaper(AllTypes)}");
        await journey.FollowAsync("#begin button");
        var types = new HashSet<string>();
        for (var number = 1; number <= Answers.Count; number++)
        {
            var type = await TypeAsync(journey);
            types.Add(type);
            foreach (var (selector, keys) in Answers[type])
            {
                await AnswerAsync(journey, $"form#item {selector}", keys);
            }
            await journey.FollowAsync("[value=check]:not(.vh)");
            Assert.True(await journey.Page.Locator(".rvw").GetAttributeAsync("data-answered") == "yes", $"{type} was not answered in {language}.");
            await journey.FollowAsync("[value=next]");
        }
        Assert.Equal(Answers.Count, types.Count);
        await Assertions.Expect(journey.Page.Locator("tbody tr")).ToHaveCountAsync(Answers.Count);
    }

    [Theory]
    [InlineData("kk", 0)]
    [InlineData("mn", 1)]
    public async Task Every_type_stands_in_every_look(string language, int half)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync($"/{language}{OlympiadLinks.PracticePaper(AllTypes)}");
        await journey.Page.Locator("#begin button").ClickAsync();
        var problems = new List<string>();
        for (var number = 1; number <= Answers.Count; number++)
        {
            if (number % 2 == half)
            {
                var type = await TypeAsync(journey);
                await LookAsync(journey, $"{language}-{type}", problems);
                await journey.Page.Locator("[value=check]:not(.vh)").ClickAsync();
                await journey.Page.Locator("[value=next]").WaitForAsync();
                await LookAsync(journey, $"{language}-{type}-reviewed", problems, Look.Phone);
                await journey.Page.Locator("[value=next]").ClickAsync();
            }
            else
            {
                await journey.Page.Locator("[value=skip]").ClickAsync();
            }
        }
        Appearance.NoneOf(problems);
    }

    [Fact]
    public async Task The_bank_stands_in_every_look()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("kk", "archivist");
        var problems = new List<string>();
        foreach (var path in new[] { "?state=Reviewed&type=hot-spot", "/hs-incoming-stamp", "/gc-new-style/edit", "/hs-incoming-stamp/edit" })
        {
            await journey.GoAsync($"/{(path.Length > 20 ? "ru" : "kk")}{OlympiadLinks.Bank}{path}");
            await LookAsync(journey, "bank" + path.Replace('/', '-').Replace('?', '-'), problems);
        }
        Appearance.NoneOf(problems);
    }

    private static async Task LookAsync(Journey journey, string name, List<string> problems, params Look[] looks)
    {
        problems.AddRange((await journey.OverflowsAsync(320)).Select(p => $"{name}: {p}"));
        foreach (var look in looks.Length > 0 ? looks : [Look.Phone, Look.Desk with { Dark = true }])
        {
            await journey.WearAsync(look);
            await journey.ShootAsync($"items-{name}-{look}".Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
            problems.AddRange(await journey.ViolationsAsync($"{name}, {look}"));
        }
    }

    private static async Task<string> TypeAsync(Journey journey) => (await journey.Page.Locator("[data-item]").GetAttributeAsync("data-type"))!;

    private static async Task AnswerAsync(Journey journey, string selector, string keys)
    {
        await journey.TabToAsync(selector);
        if (keys.StartsWith('='))
        {
            await journey.Page.Keyboard.TypeAsync(keys[1..]);
            return;
        }
        foreach (var key in keys.Split(' '))
        {
            await journey.Page.Keyboard.PressAsync(key);
        }
    }
}
