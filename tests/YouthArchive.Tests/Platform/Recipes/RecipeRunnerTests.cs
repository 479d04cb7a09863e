using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Recipes;

public abstract class RecipeRunnerTests(PortalSite site)
{
    [Fact]
    public async Task Steps_run_in_the_order_of_the_document_and_case_does_not_matter()
    {
        await site.ClearNotesAsync();
        var report = await site.RunAsync("""{"Name":"t","Steps":[{"NAME":"test.note","TEXT":"a"},{"name":"Test.Note","text":"b"},{"name":"TEST.NOTE","Text":"c"}]}""");
        Assert.Equal(StepOutcome.Applied, report.Outcome);
        Assert.Equal("a b c", await site.NotesAsync());
    }

    [Fact]
    public async Task Variables_that_stand_after_the_steps_are_not_seen()
    {
        await site.ClearNotesAsync();
        var before = await site.RunAsync("""{"variables":{"v":"x"},"steps":[{"name":"Test.Note","text":"[js: variables('v')]"}]}""");
        Assert.Equal(StepOutcome.Applied, before.Outcome);
        var after = await site.RunAsync("""{"steps":[{"name":"Test.Note","text":"[js: variables('v')]"}],"variables":{"v":"x"}}""");
        Assert.Contains("$.steps[0].text", Assert.Single(after.Problems), StringComparison.Ordinal);
        Assert.Equal("x", await site.NotesAsync());
    }

    [Fact]
    public async Task Inner_recipes_run_straight_after_their_step_and_never_in_a_circle()
    {
        await site.ClearNotesAsync();
        var report = await site.RunAsync(
            """{"name":"outer","steps":[{"name":"Test.Note","text":"one"},{"name":"recipes","Values":[{"executionid":"1","name":"test.inner"},{"name":"Nobody"}]},{"name":"Test.Note","text":"two"}]}""");
        Assert.Equal("one inner  two", await site.NotesAsync());
        Assert.Contains(report.Steps, s => s is { Name: "recipes", Report.Outcome: StepOutcome.PartlyApplied } && s.Report.Reasons[0].Contains("Nobody", StringComparison.Ordinal));
        Assert.Contains(report.Steps, s => s is { Name: "recipes", Report.Outcome: StepOutcome.Rejected } && s.Report.Reasons[0].Contains("calls itself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_expression_anywhere_also_in_an_inner_recipe_changes_nothing()
    {
        await site.ClearNotesAsync();
        var report = await site.RunAsync("""{"steps":[{"name":"Test.Note","text":"one"},{"name":"recipes","Values":[{"name":"broken"}]}]}""");
        Assert.Contains("nonsense", Assert.Single(report.Problems), StringComparison.Ordinal);
        Assert.Equal(StepOutcome.Rejected, report.Outcome);
        Assert.Equal("", await site.NotesAsync());
    }

    [Fact]
    public async Task A_failing_step_leaves_nothing_half_done_and_stops_the_recipe()
    {
        await site.ClearNotesAsync();
        var report = await site.RunAsync(
            """{"steps":[{"name":"Test.Note","text":"kept"},{"name":"Test.Note","text":"undone","fail":"throw"},{"name":"Test.Note","text":"never"}]}""");
        Assert.True(report.Stopped);
        Assert.Equal(2, report.Steps.Count);
        Assert.Equal(StepOutcome.Rejected, report.Steps[1].Report.Outcome);
        Assert.DoesNotContain("told", report.Steps[1].Report.Reasons[0], StringComparison.Ordinal);
        Assert.Equal("kept", await site.NotesAsync());
    }

    [Fact]
    public async Task A_step_that_refuses_is_undone_and_the_recipe_goes_on()
    {
        await site.ClearNotesAsync();
        var report = await site.RunAsync("""{"steps":[{"name":"Test.Note","text":"undone","fail":"reject"},{"name":"Test.Note","text":"next"}]}""");
        Assert.False(report.Stopped);
        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.Equal("next", await site.NotesAsync());
    }

    [Fact]
    public async Task An_unknown_step_is_kept_once_as_it_is_written_and_exported_again()
    {
        const string json = """{"steps":[{"name":"Unheard.Of","Thing":{"b":1,"a":["[js: nonsense()]"]}}]}""";
        var first = Assert.Single((await site.RunAsync(json)).Steps).Report;
        var second = Assert.Single((await site.RunAsync(json)).Steps).Report;
        Assert.Equal((StepOutcome.Preserved, 1), (first.Outcome, first.Changes));
        Assert.Equal((StepOutcome.Preserved, 0), (second.Outcome, second.Changes));
        var export = await site.InScopeAsync(s => s.GetRequiredService<RecipeExport>().WriteAsync());
        var kept = export["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() == "Unheard.Of").ToList();
        Assert.Equal("""{"name":"Unheard.Of","Thing":{"b":1,"a":["[js: nonsense()]"]}}""", Assert.Single(kept)!.ToJsonString());
    }

    [Fact]
    public async Task Features_of_Orchard_are_translated_and_unknown_ones_kept_as_wishes()
    {
        const string json = """{"steps":[{"name":"Feature","enable":["OrchardCore.Contents","OrchardCore.Recipes","OrchardCore.Sms"]}]}""";
        var report = Assert.Single((await site.RunAsync(json)).Steps).Report;
        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.Contains("OrchardCore.Sms", Assert.Single(report.Reasons), StringComparison.Ordinal);
        Assert.True(await site.InScopeAsync(s => Task.FromResult(s.GetRequiredService<IFeatureState>().IsEnabled("YouthArchive.Content"))));
        Assert.True(await site.InScopeAsync(s => Task.FromResult(s.GetRequiredService<IFeatureState>().IsEnabled("YouthArchive.People"))));
        Assert.Equal(0, (await site.RunAsync(json)).Changes);
        var export = await site.InScopeAsync(s => s.GetRequiredService<RecipeExport>().WriteAsync());
        var enabled = export["steps"]![0]!["enable"]!.AsArray().Select(n => n!.GetValue<string>()).ToList();
        Assert.Contains("OrchardCore.Sms", enabled);
        Assert.Contains("OrchardCore.Contents", enabled);
        Assert.Contains("YouthArchive.Content", enabled);
    }

    [Fact]
    public async Task Known_settings_are_checked_and_all_others_kept_word_for_word()
    {
        const string json = """{"steps":[{"name":"Settings","sitename":"Архив","PageSize":"many","CacheMode":2,"ResourceDebugMode":"Enabled","LoginSettings":{"UseX":true},"TimeZoneId":"Asia/Nowhere"}]}""";
        var report = Assert.Single((await site.RunAsync(json)).Steps).Report;
        Assert.Equal(2, report.Reasons.Count);
        Assert.Contains(report.Reasons, r => r.StartsWith("$.PageSize", StringComparison.Ordinal));
        Assert.Equal("Архив", (await site.SettingAsync("SiteName"))!.GetValue<string>());
        Assert.Equal("""{"UseX":true}""", (await site.SettingAsync("LoginSettings"))!.ToJsonString());
        Assert.Null(await site.SettingAsync("PageSize"));
        Assert.Equal(0, (await site.RunAsync(json)).Changes);
    }

    [Fact]
    public async Task Media_is_confined_to_its_folder_and_fetches_nothing()
    {
        const string json = """
            {"steps":[{"name":"media","Files":[
              {"TargetPath":"a/ok.png","Base64":"AAEC"},
              {"Path":"../evil.png","Base64":"AAEC"},
              {"TargetPath":"/tmp/evil.png","Base64":"AAEC"},
              {"TargetPath":"evil.html","Base64":"AAEC"},
              {"TargetPath":"b.png","SourceUrl":"http://127.0.0.1:1/x.png"},
              {"TargetPath":"c.png","Base64":"***"},
              {"TargetPath":"d.png","SourcePath":"../../secret.png"},
              {"Base64":"AAEC"}]}]}
            """;
        var report = Assert.Single((await site.RunAsync(json, Path.Combine(AppContext.BaseDirectory, "Data", "recipes"))).Steps).Report;
        Assert.Equal((StepOutcome.PartlyApplied, 1, 7), (report.Outcome, report.Changes, report.Reasons.Count));
        Assert.Equal([0, 1, 2], await File.ReadAllBytesAsync(Path.Combine(site.Folder, "Media", "a", "ok.png"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(site.Folder, "evil.png")));
        Assert.Equal(0, (await site.RunAsync(json)).Changes);
    }

    [Fact]
    public async Task Definitions_merge_replace_and_go()
    {
        const string first = """{"steps":[{"name":"ContentDefinition","ContentTypes":[{"Name":"Essay","DisplayName":"Essay","Settings":{"ContentTypeSettings":{"Creatable":true}},"ContentTypePartDefinitionRecords":[{"PartName":"TitlePart","Name":"TitlePart","Settings":{}}]}]}]}""";
        const string second = """{"steps":[{"name":"contentdefinition","contenttypes":[{"Name":"Essay","Settings":{"ContentTypeSettings":{"Creatable":false}},"ContentTypePartDefinitionRecords":[{"PartName":"TitlePart","Name":"TitlePart","Settings":{"ContentTypePartSettings":{"Position":"1"}}},{"PartName":"BagPart","Name":"Works","Settings":{}}]}]}]}""";
        const string bad = """{"steps":[{"name":"ContentDefinition","ContentTypes":[{"Name":"Bad","ContentTypePartDefinitionRecords":[{"Name":"x"}]}]}]}""";
        Assert.Equal(1, (await site.RunAsync(first)).Changes);
        Assert.Equal(1, (await site.RunAsync(second)).Changes);
        Assert.Equal(0, (await site.RunAsync(second)).Changes);
        var essay = await EssayAsync();
        Assert.True(essay!["Settings"]!["ContentTypeSettings"]!["Creatable"]!.GetValue<bool>());
        Assert.Equal(["TitlePart", "BagPart"], essay["ContentTypePartDefinitionRecords"]!.AsArray().Select(r => r!["PartName"]!.GetValue<string>()));
        Assert.Contains("PartName", (await site.RunAsync(bad)).Steps[0].Report.Reasons[0], StringComparison.Ordinal);
        await site.RunAsync(first.Replace("\"ContentDefinition\"", "\"ReplaceContentDefinition\"", StringComparison.Ordinal));
        Assert.Single((await EssayAsync())!["ContentTypePartDefinitionRecords"]!.AsArray());
        await site.RunAsync("""{"steps":[{"name":"DeleteContentDefinition","ContentTypes":["Essay"]}]}""");
        Assert.Null(await EssayAsync());
    }

    [Fact]
    public async Task A_trial_evaluates_and_changes_nothing()
    {
        await site.ClearNotesAsync();
        var recipe = Recipe.Read("""{"name":"t","steps":[{"name":"Test.Note","text":"x"},{"name":"Unheard.Again"}]}"""u8, null);
        var report = await site.InScopeAsync(s => s.GetRequiredService<RecipeRunner>().TryAsync(recipe, RecipeRun.BySite));
        Assert.Equal([StepOutcome.Applied, StepOutcome.Preserved], report.Steps.Select(s => s.Report.Outcome));
        Assert.Equal("", await site.NotesAsync());
    }

    [Fact]
    public async Task Every_step_name_has_one_handler()
    {
        var names = await site.InScopeAsync(s => Task.FromResult(s.GetServices<IRecipeStep>().Select(h => h.Name).ToList()));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private async Task<JsonNode?> EssayAsync()
    {
        var export = await site.InScopeAsync(s => s.GetRequiredService<RecipeExport>().WriteAsync());
        return export["steps"]!.AsArray().Single(s => s!["name"]!.GetValue<string>() == "ContentDefinition")!["ContentTypes"]!.AsArray()
            .SingleOrDefault(t => t!["Name"]!.GetValue<string>() == "Essay");
    }

    public sealed class OnSqlite(RecipeSite site) : RecipeRunnerTests(site), IClassFixture<RecipeSite>;

    public sealed class OnPostgres(RecipePostgresSite site) : RecipeRunnerTests(site), IClassFixture<RecipePostgresSite>;
}
