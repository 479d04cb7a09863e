using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Content.Contracts;
using YouthArchive.Content.Seed;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Platform.Recipes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Content;

public abstract class SeedTests(PortalSite site) : IDisposable
{
    private const string Json = """{"steps":[{"name":"YouthArchive.ContentFolder","path":"content"}]}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-test-");
    private readonly string _id = PortalId.New();
    private readonly string _path = "seed-" + PortalId.New();

    [Fact]
    public async Task Seeding_twice_changes_nothing_and_a_changed_file_replaces_its_own_version()
    {
        Write("Бірінші");
        Assert.Equal(1, (await SeedAsync()).Changes);
        Assert.Equal(0, (await SeedAsync()).Changes);
        Assert.Equal("Бірінші", (await FindAsync())!.Title);
        Write("Екінші", sample: true);
        Assert.Equal(1, (await SeedAsync()).Changes);
        Assert.Equal("Екінші", (await FindAsync())!.Title);
        Assert.True((await FindAsync())!.IsSample);
    }

    [Fact]
    public async Task What_an_editor_wrote_or_withdrew_is_left_alone()
    {
        Write("Файлдан");
        await SeedAsync();
        await site.InScopeAsync(async s =>
        {
            var store = s.GetRequiredService<IContentStore>();
            var item = (await store.LatestAsync(_id))!;
            var text = ContentText.Of(item) with { Title = "Редактордан" };
            await store.AddAsync(new Draft(item with { Parts = ContentText.PartsOver(item.Parts, text) }, item.ContentItemVersionId, "4editor"));
            return await store.AddAsync(new Publication(_id, "4editor"));
        });
        Write("Файлдан, жаңа");
        var report = await SeedAsync();
        Assert.Equal((StepOutcome.PartlyApplied, 0), (report.Outcome, report.Changes));
        Assert.Contains(_path, Assert.Single(report.Reasons), StringComparison.Ordinal);
        Assert.Equal("Редактордан", (await FindAsync())!.Title);
        await site.InScopeAsync(s => s.GetRequiredService<IContentStore>().AddAsync(new Withdrawal(_id, "4editor")));
        Write("Файлдан, тағы");
        await SeedAsync();
        Assert.Null(await FindAsync());
    }

    [Theory]
    [InlineData("no front matter", "front matter")]
    [InlineData("---\nid: 4x\nset: 4x\ntype: Page\ntitle: x\n---\n", "26 characters")]
    [InlineData("---\ntitle: [\n---\n", "not YAML")]
    [InlineData("---\nid: 4032wfksez11ajsnbkkazr8zbp\nset: 4rjdqb5acfva9eepeavh56yz43\ntype: Page\n---\n", "'title'")]
    public async Task A_bad_file_is_named_and_the_others_are_seeded(string text, string part)
    {
        Write("Жақсы");
        File.WriteAllText(Path.Combine(_folder.FullName, "content", "pages", "x", "ru.md"), text);
        var report = await SeedAsync();
        Assert.Equal((StepOutcome.PartlyApplied, 1), (report.Outcome, report.Changes));
        Assert.StartsWith("pages/x/ru.md: ", Assert.Single(report.Reasons), StringComparison.Ordinal);
        Assert.Contains(part, report.Reasons[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("/etc")]
    [InlineData("missing")]
    public async Task A_folder_elsewhere_is_refused(string path)
    {
        var report = await site.RunAsync($$"""{"steps":[{"name":"YouthArchive.ContentFolder","path":"{{path}}"}]}""", Path.Combine(_folder.FullName, "recipes"));
        Assert.Equal(StepOutcome.Rejected, report.Outcome);
    }

    [Fact]
    public void An_item_from_a_file_is_Orchard_shaped()
    {
        var file = SeedFile.Read(Text("Т"), "kk");
        var json = file.ToItem().ToJson();
        Assert.Equal("kk/" + _path, json["AutoroutePart"]!["Path"]!.GetValue<string>());
        Assert.Equal("kk", json["LocalizationPart"]!["Culture"]!.GetValue<string>());
        Assert.Equal("Мәтін.\n", json["MarkdownBodyPart"]!["Markdown"]!.GetValue<string>());
        Assert.True(PortalId.IsWellFormed(file.VersionId));
        Assert.Equal(file.VersionId, SeedFile.Read(Text("Т"), "kk").VersionId);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private string Text(string title, bool sample = false) =>
        $"---\nid: {_id}\nset: 4rjdqb5acfva9eepeavh56yz43\ntype: Page\ntitle: {title}\npath: {_path}\nsummary: s\nsample: {(sample ? "true" : "false")}\n---\n\nМәтін.\n";

    private void Write(string title, bool sample = false)
    {
        _folder.CreateSubdirectory("recipes");
        File.WriteAllText(Path.Combine(_folder.CreateSubdirectory("content/pages/x").FullName, "kk.md"), Text(title, sample));
    }

    private async Task<StepReport> SeedAsync() => (await site.RunAsync(Json, Path.Combine(_folder.FullName, "recipes"))).Steps[0].Report;

    private Task<PageText?> FindAsync() => site.InScopeAsync(s => s.GetRequiredService<IContentPages>().FindAsync(_path, "ru"));

    public sealed class OnSqlite(ContentSite site) : SeedTests(site), IClassFixture<ContentSite>;

    public sealed class OnPostgres(ContentPostgresSite site) : SeedTests(site), IClassFixture<ContentPostgresSite>;
}
