using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Tools;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Rosters;

/// <summary><c>./dev tool roster FILE</c>, over the samples that come with the site.</summary>
public sealed class RosterToolTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task Kazakh_sample_is_read_whole()
    {
        var (outcome, json) = await RunAsync(RepositoryRoot.File("content", "samples", "class-lists", "9-a-kz1048.csv"));
        Assert.Equal(ToolOutcome.Fine, outcome);
        Assert.Equal(("KZ-1048", "csv"), ((string?)json["encoding"], (string?)json["format"]));
        Assert.Equal(30, json["students"]!.AsArray().Count);
        Assert.Empty(json["problems"]!.AsArray());
        Assert.Equal(
            """{"row":2,"surname":"Әбенов","givenName":"Нұрасыл","patronymic":"Дастанұлы","class":"9 Ә"}""",
            json["students"]![0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task OneRoster_sample_says_who_has_left()
    {
        var (outcome, json) = await RunAsync(RepositoryRoot.File("content", "samples", "class-lists", "school-oneroster-1.1.zip"));
        Assert.Equal(ToolOutcome.ProblemsFound, outcome);
        Assert.Equal("oneroster-1.1", (string?)json["format"]);
        Assert.Equal(4, json["students"]!.AsArray().Count);
        var problem = Assert.Single(json["problems"]!.AsArray())!;
        Assert.Equal(5, (int?)problem["row"]);
        Assert.Equal("The school's system marks this pupil as gone. The row is left out.", (string?)problem["message"]);
    }

    [Fact]
    public async Task File_that_is_no_list_and_one_that_is_missing_are_not_readable()
    {
        var file = Path.Combine(site.Folder, "paper.csv");
        await File.WriteAllTextAsync(file, "%PDF-1.7", TestContext.Current.CancellationToken);
        var (outcome, json) = await RunAsync(file);
        Assert.Equal(ToolOutcome.NotReadable, outcome);
        Assert.Single(json["problems"]!.AsArray());
        (outcome, json) = await RunAsync(file + ".missing");
        Assert.Equal(ToolOutcome.NotReadable, outcome);
        Assert.Single(json["problems"]!.AsArray());
    }

    private Task<(ToolOutcome Outcome, JsonNode Output)> RunAsync(string file) => site.InScopeAsync(async s =>
    {
        var output = new StringWriter();
        var verb = s.GetServices<IToolVerb>().Single(v => v.Name == "roster");
        return (await verb.RunAsync([file], output, new StringWriter(), TestContext.Current.CancellationToken), JsonNode.Parse(output.ToString())!);
    });
}
