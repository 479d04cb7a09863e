using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
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

    private Task<(ToolOutcome Outcome, string Output)> RunAsync(params string[] arguments) => site.InScopeAsync(async s =>
    {
        var output = new StringWriter();
        var verb = s.GetServices<IToolVerb>().Single(v => v.Name == "recipe");
        return (await verb.RunAsync(arguments, output, new StringWriter(), TestContext.Current.CancellationToken), output.ToString());
    });
}
