using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Folders;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Tools;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Items;

public abstract class ItemFolderTests(PortalSite site) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-items-");
    private readonly string _key = "folder-" + PortalId.New()[..10];

    [Fact]
    public async Task A_folder_comes_in_once_a_changed_file_is_the_next_version_and_what_a_person_wrote_stays()
    {
        var item = ItemSamples.Of("labelling").Keyed(_key) with { Tags = ["practice-1"] };
        Write(item);
        Assert.Equal((StepOutcome.Applied, 2), Told(await RunAsync()));
        Assert.Equal((StepOutcome.Applied, 0), Told(await RunAsync()));
        Write(item with { Points = 9 });
        Assert.Equal((StepOutcome.Applied, 1), Told(await RunAsync()));
        Assert.Equal([(1, ItemState.Reviewed, 4), (2, ItemState.Reviewed, 9)], await VersionsAsync());
        Assert.True(await site.InDatabaseAsync(db => db.Set<BankItem>().Where(i => i.Key == _key).Select(i => i.IsForPractice).SingleAsync()));
        var seen = await site.InDatabaseAsync(db => db.Set<ItemVersion>().OrderByDescending(v => v.Id).Select(v => v.Version).FirstAsync());
        Assert.Equal(BankOutcome.Done, await site.SaveAsync(item with { Points = 11 }, seen, "4someone"));
        Write(item with { Points = 12 });
        var report = await RunAsync();
        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.Contains(_key, Assert.Single(report.Reasons), StringComparison.Ordinal);
        Assert.Equal([4, 9, 11], (await VersionsAsync()).Select(v => v.Points));
    }

    [Fact]
    public async Task A_faulty_item_is_named_with_its_line_and_the_others_come_in()
    {
        Write(ItemSamples.Of("open").Keyed(_key));
        Write(ItemSamples.Of("open").Keyed(_key + "-b") with { Points = 0 });
        Write(ItemSamples.Of("hot-spot").Keyed(_key + "-c"), picture: BankYard.Png(10, 10));
        Write(ItemSamples.Of("hot-spot").Keyed(_key + "-d"), picture: "no picture"u8.ToArray());
        var report = await RunAsync();
        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.Equal(["-b", "-c", "-d"], report.Reasons.Select(r => r[_key.Length..(_key.Length + 2)]));
        Assert.All(report.Reasons, r => Assert.Matches(@"line \d+", r));
        Assert.Single(await VersionsAsync());
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("/etc")]
    [InlineData("missing")]
    public async Task A_folder_elsewhere_is_refused(string path) => Assert.Equal(StepOutcome.Rejected, (await RunAsync(path)).Outcome);

    [Fact]
    public async Task Our_own_items_are_sound()
    {
        using var output = new StringWriter();
        var folder = RepositoryRoot.File("content", "olympiad", "items");
        Assert.SkipUnless(Directory.Exists(folder), "There are no items beside this checkout.");
        var outcome = await new ItemCheckTool().RunAsync([folder], output, TextWriter.Null, TestContext.Current.CancellationToken);
        Assert.True(outcome == ToolOutcome.Fine, output.ToString());
        var told = JsonNode.Parse(output.ToString())!;
        Assert.True((int)told["items"]! >= 60);
        Assert.Equal(ItemJson.TypeNames.Count, told["types"]!.AsObject().Count);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Write(Item item, byte[]? picture = null)
    {
        var folder = _folder.CreateSubdirectory("content/items/" + item.Key);
        File.WriteAllText(Path.Combine(folder.FullName, ItemFolder.FileName), ItemJson.Write(item));
        File.WriteAllBytes(Path.Combine(folder.FullName, ItemSamples.Picture), picture ?? BankYard.Png());
    }

    private Task<StepReport> RunAsync(string path = "content/items") => site.InScopeAsync(services => services.GetServices<IRecipeStep>().OfType<OlympiadItemsStep>().Single().ApplyAsync(
        new(new JsonObject { ["path"] = path }, null, true, new(2026, 9, 1)) { Folder = _folder.CreateSubdirectory("recipes").FullName }, TestContext.Current.CancellationToken));

    private Task<List<(int Number, ItemState State, int Points)>> VersionsAsync() => site.InDatabaseAsync(async db =>
        (await db.Set<ItemVersion>().Where(v => db.Set<BankItem>().Any(i => i.Id == v.ItemId && i.Key == _key)).OrderBy(v => v.Number).ToListAsync())
            .ConvertAll(v => (v.Number, v.State, ItemJson.Read(v.Json).Points)));

    private static (StepOutcome, int) Told(StepReport report) => (report.Outcome, report.Changes);

    public sealed class OnSqlite(PortalSite site) : ItemFolderTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ItemFolderTests(site), IClassFixture<PostgresSite>;
}
