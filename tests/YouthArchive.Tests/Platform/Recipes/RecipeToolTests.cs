using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Tests.Platform.Recipes;

/// <summary>The verb itself; that the tool's host gives it a throw-away site is the host's matter.</summary>
public sealed class RecipeToolTests(RecipeSite site) : IClassFixture<RecipeSite>
{
    [Theory]
    [InlineData("""{"name":"t","steps":[{"name":"Test.Note","text":"x"}]}""", ToolOutcome.Fine, "applied")]
    [InlineData("""{"name":"t","steps":[{"name":"Unheard"}]}""", ToolOutcome.Fine, "preserved")]
    [InlineData("""{"name":"t","steps":[{"name":"Test.Note","text":"x","fail":"reject"}]}""", ToolOutcome.ProblemsFound, "rejected")]
    [InlineData("""{"name":"t","steps":[{"name":"Test.Note","text":"[js: nonsense()]"}]}""", ToolOutcome.ProblemsFound, "rejected")]
    [InlineData("{ broken", ToolOutcome.NotReadable, "rejected")]
    public async Task The_report_is_one_JSON_object_and_the_exit_tells(string json, ToolOutcome outcome, string word)
    {
        var file = Path.Combine(site.Folder, Guid.NewGuid() + ".recipe.json");
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
        var (result, output) = await RunAsync(file);
        Assert.Equal(outcome, result);
        Assert.Equal(word, JsonNode.Parse(output)!["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_trial_runs_nothing_and_a_missing_file_is_not_readable()
    {
        await site.ClearNotesAsync();
        var file = Path.Combine(site.Folder, "dry.recipe.json");
        await File.WriteAllTextAsync(file, """{"name":"t","steps":[{"name":"Test.Note","text":"x"}]}""", TestContext.Current.CancellationToken);
        var (result, output) = await RunAsync(file, "--dry-run");
        Assert.Equal(ToolOutcome.Fine, result);
        Assert.True(JsonNode.Parse(output)!["dryRun"]!.GetValue<bool>());
        Assert.Equal("", await site.NotesAsync());
        Assert.Equal(ToolOutcome.NotReadable, (await RunAsync(file + ".missing")).Outcome);
        Assert.Equal(ToolOutcome.NotReadable, (await RunAsync()).Outcome);
    }

    /// <summary>Shapes as Orchard Core writes them, of every step: what is not understood is kept, and a second run changes nothing.</summary>
    [Fact]
    public async Task A_recipe_of_Orchards_shapes_is_applied_once_and_every_step_says_what_became_of_it()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "recipes", "orchard", "blog.recipe.json");
        var (first, output) = await RunAsync(file);
        Assert.Equal(ToolOutcome.ProblemsFound, first);
        var steps = JsonNode.Parse(output)!["steps"]!.AsArray().Select(s => (Name: (string)s!["name"]!, Outcome: (string)s["outcome"]!, Changes: (int)s["changes"]!)).ToList();
        Assert.Equal(
            [
                ("feature", "partly applied"), ("themes", "partly applied"), ("settings", "applied"), ("Roles", "partly applied"), ("Users", "partly applied"),
                ("ContentDefinition", "applied"), ("content", "applied"), ("media", "partly applied"), ("MediaProfiles", "preserved"), ("layers", "preserved"),
                ("queries", "preserved"), ("recipes", "rejected"),
            ],
            steps.Select(s => (s.Name, s.Outcome)));
        Assert.All(steps.Where(s => s.Outcome == "preserved"), s => Assert.Equal(1, s.Changes));
        var (_, again) = await RunAsync(file);
        Assert.All(JsonNode.Parse(again)!["steps"]!.AsArray(), s => Assert.Equal((0, (string)s!["name"]!), ((int)s["changes"]!, (string)s["name"]!)));
        var export = await site.InScopeAsync(s => s.GetRequiredService<RecipeExport>().WriteAsync());
        var text = export.ToJsonString();
        Assert.All(new[] { "OrchardCore.Layers", "LayerSettings", "@WeldedPartSettings", "Displaytext", "\"Second\"", "isHomepage()", "select 1" },
            kept => Assert.Contains(kept, text, StringComparison.Ordinal));
        Assert.DoesNotContain("ResetToken", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recipes_that_call_four_others_each_come_to_an_end()
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "bomb")).FullName;
        for (var i = 0; i < 14; i++)
        {
            var call = $$"""{"name":"recipes","Values":[{{string.Join(',', Enumerable.Repeat($$"""{"name":"bomb{{i + 1}}"}""", 4))}}]}""";
            await File.WriteAllTextAsync(Path.Combine(folder, $"bomb{i}.recipe.json"), $$"""{"name":"bomb{{i}}","steps":[{{(i < 13 ? call : """{"name":"Unheard"}""")}}]}""", TestContext.Current.CancellationToken);
        }
        var (outcome, output) = await RunAsync(Path.Combine(folder, "bomb0.recipe.json"));
        Assert.Equal(ToolOutcome.ProblemsFound, outcome);
        Assert.Contains("more than 200 recipes", Assert.Single(JsonNode.Parse(output)!["reasons"]!.AsArray())!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_70_megabytes_is_refused_before_it_is_read()
    {
        var file = Path.Combine(site.Folder, "huge.recipe.json");
        await using (var huge = File.Create(file))
        {
            huge.SetLength(70L * 1024 * 1024);
        }
        var (outcome, output) = await RunAsync(file);
        Assert.Equal(ToolOutcome.NotReadable, outcome);
        Assert.Contains("larger than 64 MB", output, StringComparison.Ordinal);
    }

    private Task<(ToolOutcome Outcome, string Output)> RunAsync(params string[] arguments) => site.InScopeAsync(async s =>
    {
        var output = new StringWriter();
        var verb = s.GetServices<IToolVerb>().Single(v => v.Name == "recipe");
        return (await verb.RunAsync(arguments, output, new StringWriter(), TestContext.Current.CancellationToken), output.ToString());
    });
}
