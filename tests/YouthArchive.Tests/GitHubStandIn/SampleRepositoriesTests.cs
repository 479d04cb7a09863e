using Xunit;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Tests.GitHubStandIn;

[Collection(SampleCollection.Name)]
public sealed class SampleRepositoriesTests(SampleFolder samples)
{
    [Fact]
    public async Task Make_same_start_gives_same_shas_and_push_logs()
    {
        var other = Directory.CreateTempSubdirectory("stand-in-");
        await SampleRepositories.MakeAsync(other.FullName, SampleFolder.Start, TestContext.Current.CancellationToken);

        foreach (var name in SampleRepositories.FullNames)
        {
            var here = samples.Git(name, "for-each-ref");
            Assert.Equal(here, SampleFolder.Run(Path.Combine(other.FullName, name + ".git"), "for-each-ref"));
            Assert.Equal(Log(samples.Root, name), Log(other.FullName, name));
        }

        other.Delete(recursive: true);
    }

    [Fact]
    public async Task Make_other_start_gives_other_shas()
    {
        var other = Directory.CreateTempSubdirectory("stand-in-");
        await SampleRepositories.MakeAsync(other.FullName, SampleFolder.Start.AddDays(1), TestContext.Current.CancellationToken);

        var there = SampleFolder.Run(Path.Combine(other.FullName, "paraq-lab", "paraq.git"), "rev-parse", "main");

        Assert.NotEqual(samples.Git("paraq-lab/paraq", "rev-parse", "main"), there);
        other.Delete(recursive: true);
    }

    [Fact]
    public async Task Make_again_makes_nothing()
    {
        Assert.Equal(0, await SampleRepositories.MakeAsync(samples.Root, SampleFolder.Start, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Make_known_head_is_the_same_on_every_machine()
    {
        Assert.Equal("45", Count("shezhire-team/aqyldy-arhiv"));
        Assert.Equal("132", Count("dala-gis/dala-gis"));
        Assert.Equal(KnownHead, samples.Git("shezhire-team/aqyldy-arhiv", "rev-parse", "main").Trim());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Make_repository_is_sound(string name)
    {
        samples.Git(name, "fsck", "--strict", "--no-dangling");
    }

    public static TheoryData<string> Names => new(SampleRepositories.FullNames);

    private const string KnownHead = "3eea0be8deb63d986df09028d5739a6f32b4f518";

    private string Count(string name) => samples.Git(name, "rev-list", "--count", "main").Trim();

    private static string Log(string root, string name)
    {
        var path = Path.Combine(root, name + ".pushes.jsonl");
        return File.Exists(path) ? File.ReadAllText(path) : string.Empty;
    }
}
