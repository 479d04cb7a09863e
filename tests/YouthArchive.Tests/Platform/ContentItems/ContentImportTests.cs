using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Platform.Recipes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.ContentItems;

/// <summary>Orchard's import rules, one by one.</summary>
public abstract class ContentImportTests(PortalSite site)
{
    private readonly string _id = PortalId.New();

    [Fact]
    public async Task A_new_version_takes_over_what_its_flags_demand()
    {
        var (first, second, draft) = (PortalId.New(), PortalId.New(), PortalId.New());
        await ImportAsync(Item(first, "one"));
        Assert.Equal(1, (await ImportAsync(Item(second, "two"))).Changes);
        Assert.Equal("two", (await PublishedAsync())!.DisplayText);
        await ImportAsync(Item(draft, "three", latest: true, published: false));
        Assert.Equal("two", (await PublishedAsync())!.DisplayText);
        Assert.Equal("three", (await LatestAsync())!.DisplayText);
        var history = await site.InScopeAsync(s => s.GetRequiredService<IContentStore>().HistoryAsync(_id));
        Assert.Equal([(draft, true, false), (second, false, true), (first, false, false)],
            history.Select(h => (h.ContentItemVersionId, h.Latest, h.Published)));
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_never_unpublishes_newer_work()
    {
        var (old, newer) = (PortalId.New(), PortalId.New());
        await ImportAsync(Item(old, "old"));
        await ImportAsync(Item(newer, "newer"));
        Assert.Equal(0, (await ImportAsync(Item(old, "old"))).Changes);
        Assert.Equal(0, (await ImportAsync(Item(old.ToUpperInvariant(), "old"))).Changes);
        Assert.Equal("newer", (await PublishedAsync())!.DisplayText);
    }

    [Fact]
    public async Task A_known_version_with_other_words_is_updated_in_place()
    {
        var (old, newer) = (PortalId.New(), PortalId.New());
        await ImportAsync(Item(old, "old"));
        await ImportAsync(Item(newer, "newer"));
        Assert.Equal(1, (await ImportAsync(Item(old, "old, mended"))).Changes);
        Assert.Equal("newer", (await PublishedAsync())!.DisplayText);
        Assert.Equal("old, mended", (await site.InScopeAsync(s => s.GetRequiredService<IContentStore>().VersionAsync(old)))!.DisplayText);
    }

    [Fact]
    public async Task Without_a_version_id_the_same_words_are_the_same_version()
    {
        var item = Item(null, "words");
        Assert.Equal(1, (await ImportAsync(item)).Changes);
        Assert.Equal(0, (await ImportAsync(item)).Changes);
        Assert.Equal(1, (await ImportAsync(Item(null, "other words"))).Changes);
        Assert.Equal("other words", (await PublishedAsync())!.DisplayText);
    }

    [Fact]
    public async Task The_same_version_twice_in_one_import_is_skipped_the_second_time()
    {
        var version = PortalId.New();
        var result = await ImportAsync(Item(version, "first"), Item(version.ToUpperInvariant(), "second"));
        Assert.Equal(1, result.Changes);
        Assert.Contains("$.data[1]", Assert.Single(result.Notes), StringComparison.Ordinal);
        Assert.Equal("first", (await PublishedAsync())!.DisplayText);
    }

    [Fact]
    public async Task One_invalid_item_and_the_whole_step_is_undone()
    {
        var bad = Item(PortalId.New(), "bad");
        bad["AutoroutePart"] = new JsonObject { ["Path"] = "a?b" };
        var step = new JsonObject
        {
            ["steps"] = new JsonArray(new JsonObject { ["name"] = "Content", ["Data"] = new JsonArray(Item(PortalId.New(), "good"), bad) }),
        };
        var report = await site.RunAsync(step.ToJsonString());
        Assert.True(report.Stopped);
        Assert.Contains("$.data[1].AutoroutePart.Path", report.Steps[0].Report.Reasons[0], StringComparison.Ordinal);
        Assert.Null(await LatestAsync());
    }

    [Theory]
    [InlineData("""{"ContentItemId":"4x"}""", "ContentType")]
    [InlineData("""{"ContentType":"Page","Latest":"yes"}""", "$.data[0].Latest")]
    [InlineData("""{"ContentType":"Page","CreatedUtc":"soon"}""", "$.data[0].CreatedUtc")]
    [InlineData("""{"ContentType":"Page","DisplayText":{}}""", "$.data[0].DisplayText")]
    [InlineData("7", "$.data[0]")]
    public async Task What_is_no_item_is_refused_by_its_place(string json, string part)
    {
        var error = await Assert.ThrowsAsync<RecipeException>(() => ImportAsync(JsonNode.Parse(json)!));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_envelope_is_exact_and_everything_else_is_kept_word_for_word()
    {
        var version = PortalId.New();
        var json = Item(version, "x");
        json.Remove("DisplayText");
        json["Displaytext"] = "misspelt";
        json["@WeldedPartSettings"] = new JsonObject { ["b"] = 1.50m, ["a"] = new JsonArray(null, "[plain]") };
        json["FlowPart"] = JsonNode.Parse("""{"Widgets":[{"ContentItemId":null,"Latest":false,"Published":false,"ContentType":"Blockquote"}]}""");
        var step = new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = new JsonArray(json.DeepClone()) }) };
        Assert.Equal(StepOutcome.Applied, (await site.RunAsync(step.ToJsonString())).Outcome);
        Assert.Null((await PublishedAsync())!.DisplayText);
        var export = await site.InScopeAsync(s => s.GetRequiredService<IContentStore>().ExportAsync());
        var written = export["data"]!.AsArray().Single(i => i!["ContentItemId"]!.GetValue<string>() == _id)!.AsObject();
        foreach (var (name, value) in json)
        {
            Assert.True(JsonNode.DeepEquals(value, written[name]), name);
        }
    }

    [Fact]
    public async Task What_was_exported_imports_again_without_a_change()
    {
        await ImportAsync(Item(PortalId.New(), "round"));
        var export = await site.InScopeAsync(s => s.GetRequiredService<IContentStore>().ExportAsync());
        Assert.Equal(0, (await ImportAsync([.. export["data"]!.AsArray().Select(n => n!.DeepClone())])).Changes);
        Assert.Equal("content", export["name"]!.GetValue<string>());
    }

    private JsonObject Item(string? version, string text, bool latest = true, bool published = true) => new()
    {
        ["ContentItemId"] = _id,
        ["ContentItemVersionId"] = version,
        ["ContentType"] = "Essay",
        ["DisplayText"] = text,
        ["Latest"] = latest,
        ["Published"] = published,
        ["CreatedUtc"] = "2024-05-11T17:14:11.0130463Z",
        ["Owner"] = "",
        ["Author"] = "admin",
        ["TitlePart"] = new JsonObject { ["Title"] = text },
    };

    private Task<ImportResult> ImportAsync(params JsonNode[] items) =>
        site.InScopeAsync(s => s.GetRequiredService<IContentStore>().ImportAsync([.. items.Select(i => i.DeepClone())]));

    private Task<ContentItem?> PublishedAsync() => site.InScopeAsync(s => s.GetRequiredService<IContentStore>().PublishedAsync(_id));

    private Task<ContentItem?> LatestAsync() => site.InScopeAsync(s => s.GetRequiredService<IContentStore>().LatestAsync(_id));

    public sealed class OnSqlite(RecipeSite site) : ContentImportTests(site), IClassFixture<RecipeSite>;

    public sealed class OnPostgres(RecipePostgresSite site) : ContentImportTests(site), IClassFixture<RecipePostgresSite>;
}
