using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Items;

public abstract class ItemBankTests(PortalSite site) : IAsyncLifetime
{
    private readonly string _key = "item-" + PortalId.New()[..10];

    public async ValueTask InitializeAsync() => await site.OpenAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Judge)]
    [InlineData(PortalRoles.Editor)]
    public async Task Nobody_but_who_writes_items_sees_the_bank(string role)
    {
        await site.ReviewedAsync(ItemSamples.Of("single-choice").Keyed(_key));
        var person = await site.SignedInAsync(role);
        foreach (var path in new[] { OlympiadLinks.Bank, OlympiadLinks.BankItem(_key), OlympiadLinks.EditItem(_key), OlympiadLinks.NewItem + "?type=open" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/kk" + path, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var archivist = await site.SignedInAsync(PortalRoles.Archivist);
        foreach (var path in new[] { OlympiadLinks.BankItem("nobody"), OlympiadLinks.EditItem("nobody"), OlympiadLinks.NewItem + "?type=nothing" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await archivist.GetAsync("/kk" + path, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task An_item_goes_from_draft_to_reviewed_by_another_and_never_changes_after()
    {
        var (author, reviewer) = (await site.NewPersonAsync(PortalRoles.Archivist), await site.NewPersonAsync(PortalRoles.Archivist));
        var item = ItemSamples.Of("matching").Keyed(_key);
        Assert.Equal(BankOutcome.Done, await site.SaveAsync(item, null, author));
        Assert.Equal(BankOutcome.KeyTaken, await site.SaveAsync(item, null, reviewer));
        Assert.Equal(BankOutcome.Done, await DoAsync((b, seen) => b.SendAsync(_key, seen, author)));
        Assert.Equal(BankOutcome.OwnWork, await DoAsync((b, seen) => b.ReviewAsync(_key, seen, true, null, author)));
        Assert.Equal(BankOutcome.Done, await DoAsync((b, seen) => b.ReviewAsync(_key, seen, true, "Good.", reviewer)));
        Assert.Equal(BankOutcome.Done, await site.SaveAsync(item with { Points = 7 }, await SeenAsync(), reviewer));
        var versions = await VersionsAsync();
        Assert.Equal([(1, ItemState.Reviewed, 4), (2, ItemState.Draft, 7)], versions.Select(v => (v.Number, v.State, ItemJson.Read(v.Json).Points)));
        var kinds = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == _key).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());
        Assert.Equal(["Item.Saved", "Item.SentToReview", "Item.Reviewed", "Item.Saved"], kinds);
    }

    [Fact]
    public async Task Whoever_wrote_a_part_of_it_does_not_review_it()
    {
        var (author, helper) = (await site.NewPersonAsync(PortalRoles.Archivist), await site.NewPersonAsync(PortalRoles.Archivist));
        var item = ItemSamples.Of("open").Keyed(_key);
        await site.SaveAsync(item, null, author);
        await site.SaveAsync(item with { Points = 9 }, await SeenAsync(), helper);
        await DoAsync((b, seen) => b.SendAsync(_key, seen, author));
        Assert.Equal(BankOutcome.OwnWork, await DoAsync((b, seen) => b.ReviewAsync(_key, seen, true, null, helper)));
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_an_unsound_item_too()
    {
        var author = await site.NewPersonAsync(PortalRoles.Archivist);
        var item = ItemSamples.Of("single-choice").Keyed(_key);
        await site.SaveAsync(item, null, author);
        var seen = await SeenAsync();
        Assert.Equal(BankOutcome.Done, await site.SaveAsync(item with { Points = 5 }, seen, author));
        Assert.Equal(BankOutcome.ChangedElsewhere, await site.SaveAsync(item with { Points = 6 }, seen, author));
        Assert.Equal(BankOutcome.HasProblems, await site.SaveAsync(item with { Points = 0 }, await SeenAsync(), author));
        Assert.Equal(5, ItemJson.Read(Assert.Single(await VersionsAsync()).Json).Points);
    }

    [Fact]
    public async Task An_untranslated_draft_is_kept_and_not_reviewed()
    {
        var author = await site.NewPersonAsync(PortalRoles.Archivist);
        var item = ItemSamples.Of("open").Keyed(_key);
        Assert.Equal(BankOutcome.Done, await site.SaveAsync(item with { Title = new(null, "Только по-русски") }, null, author));
        Assert.Equal(BankOutcome.HasProblems, await DoAsync((b, seen) => b.SendAsync(_key, seen, author)));
        var archivist = await site.SignedInAsync(PortalRoles.Archivist);
        Assert.Contains(_key, (await archivist.PageAsync("/kk" + OlympiadLinks.Bank + "?missing=mn")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_a_contest_is_not_opened_to_practise_with()
    {
        var version = await site.ReviewedAsync(ItemSamples.Of("true-false").Keyed(_key));
        await site.PaperAsync("contest-" + _key, PaperKind.Contest, (_key, version));
        Assert.Equal(BankOutcome.InContest, await DoAsync((b, seen) => b.OpenToPracticeAsync(_key, true, "4actor")));
    }

    [Fact]
    public async Task The_form_writes_what_it_showed_and_says_where_it_is_wrong()
    {
        await site.ReviewedAsync(ItemSamples.Of("transcription").Keyed(_key));
        var archivist = await site.SignedInAsync(PortalRoles.Archivist);
        var path = "/ru" + OlympiadLinks.EditItem(_key);
        Assert.Equal(HttpStatusCode.Redirect, (await archivist.SubmitAsync(path, "form#edit", ("points", "6"))).StatusCode);
        var next = ItemJson.Read((await VersionsAsync())[^1].Json);
        Assert.Equal(ItemJson.Write(ItemSamples.Of("transcription").Keyed(_key) with { Points = 6 }), ItemJson.Write(next));
        using var refused = await archivist.SubmitAsync(path, "form#edit", ("points", "many"), ("body.picture", "gone.png"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.DocumentAsync()).QuerySelector(".err a[href='#f-points']"));
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task Every_form_gives_back_the_item_it_was_given()
    {
        var archivist = await site.SignedInAsync(PortalRoles.Archivist);
        foreach (var type in YouthArchive.Olympiads.Items.Bank.Forms.FormSchema.Bodies.Keys)
        {
            var item = ItemSamples.Of(type).Keyed($"{_key}-{type}");
            await site.ReviewedAsync(item);
            using var answer = await archivist.SubmitAsync("/en" + OlympiadLinks.EditItem(item.Key), "form#edit");
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{type}: {(await answer.DocumentAsync()).QuerySelector(".err")?.TextContent}");
            var latest = await site.InDatabaseAsync(db => db.Set<ItemVersion>().OrderByDescending(v => v.Id).FirstAsync());
            Assert.Equal(ItemJson.Write(item), ItemJson.Write(ItemJson.Read(latest.Json)));
        }
    }

    [Fact]
    public async Task Json_is_refused_with_its_line_in_the_persons_language()
    {
        await site.ReviewedAsync(ItemSamples.Of("finding-aid").Keyed(_key));
        var archivist = await site.SignedInAsync(PortalRoles.Archivist);
        var json = ItemDraft.Indented(ItemJson.Write(ItemSamples.Of("finding-aid").Keyed(_key))).Replace("\"points\": 4", "\"points\": 0", StringComparison.Ordinal);
        using var refused = await archivist.SubmitAsync("/ru" + OlympiadLinks.EditItem(_key), "form#edit", ("json", json));
        var line = Array.FindIndex(json.Split('\n'), l => l.Contains("\"points\"", StringComparison.Ordinal)) + 1;
        var said = (await refused.DocumentAsync()).QuerySelector(".err li")!.TextContent;
        Assert.Contains($"{line}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("The number", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_four_languages_the_key_and_what_a_version_changed()
    {
        await site.ReviewedAsync(ItemSamples.Of("single-choice").Keyed(_key));
        await site.SaveAsync(ItemSamples.Of("single-choice").Keyed(_key) with { Points = 8 }, await SeenAsync(), await site.NewPersonAsync(PortalRoles.Archivist));
        var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync($"/mn{OlympiadLinks.BankItem(_key)}?version=2&diff=1");
        foreach (var part in new[] { "question қазақша", "question по-русски", "question in English", "question монголоор", "because in English" })
        {
            Assert.Contains(part, page.Body!.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains("8", page.QuerySelector(".dif .add")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4", page.QuerySelector(".dif .del")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<BankOutcome> DoAsync(Func<ItemBank, int, Task<BankOutcome>> work)
    {
        var seen = await SeenAsync();
        return await site.InScopeAsync(s => work(s.GetRequiredService<ItemBank>(), seen));
    }

    private Task<List<ItemVersion>> VersionsAsync() => site.InDatabaseAsync(db => db.Set<ItemVersion>().AsNoTracking()
        .Where(v => db.Set<BankItem>().Any(i => i.Id == v.ItemId && i.Key == _key)).OrderBy(v => v.Number).ToListAsync());

    private async Task<int> SeenAsync() => (await VersionsAsync())[^1].Version;

    public sealed class OnSqlite(PortalSite site) : ItemBankTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ItemBankTests(site), IClassFixture<PostgresSite>;
}
