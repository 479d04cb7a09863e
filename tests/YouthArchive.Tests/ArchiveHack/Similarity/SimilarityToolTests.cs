using System.Diagnostics;
using System.Text.Json;
using Xunit;
using YouthArchive.ArchiveHack.Similarity;
using YouthArchive.ArchiveHack.Similarity.Folders;
using YouthArchive.Platform.Tools;
using YouthArchive.Tests.ArchiveHack.Similarity.Generated;

namespace YouthArchive.Tests.ArchiveHack.Similarity;

public sealed class SimilarityToolTests : IDisposable
{
    private static readonly GeneratedHackathon Hackathon = new(seed: 11, teams: 16, bytes: 40_000);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("similarity-");

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_bare_and_normal_repositories_and_folders_alike()
    {
        // Half of the one is in the other.
        var plant = Hackathon.Plants[2];
        await PlainAsync("plain", Team(plant.A));
        await GitAsync("normal", Team(plant.B));
        await GitAsync("other", Hackathon.Teams[15].Files);
        await GitAsync("bare-source", Team(plant.A));
        Git(_folder.FullName, "clone", "-q", "--bare", "bare-source", "bare.git");
        Directory.Delete(Path.Combine(_folder.FullName, "bare-source"), recursive: true);
        await PlainAsync("starter", Hackathon.Starter);

        var (outcome, json) = await RunAsync(_folder.FullName);

        Assert.Equal(ToolOutcome.Fine, outcome);
        Assert.Equal(4, json.GetProperty("repositories").GetInt32());
        var pairs = json.GetProperty("pairs").EnumerateArray().ToList();
        Assert.Equal([("bare.git", "plain", 1.0)], pairs.Take(1).Select(Key));
        Assert.Equal([("bare.git", "normal"), ("normal", "plain")], pairs.Skip(1).Select(p => (Key(p).A, Key(p).B)));
        Assert.All(pairs, p => Assert.NotEmpty(p.GetProperty("lines").EnumerateArray()));
        Assert.InRange(Key(pairs[1]).Score, 0.2, 0.7);
        Assert.Empty(json.GetProperty("skipped").EnumerateArray());
    }

    [Fact]
    public async Task Lines_that_the_working_tree_has_and_no_commit_do_not_count()
    {
        await GitAsync("a", Hackathon.Teams[13].Files);
        await GitAsync("b", Hackathon.Teams[15].Files);
        foreach (var file in Hackathon.Teams[13].Files)
        {
            await WriteAsync("b", file with { Path = "later/" + file.Path });
        }
        await PlainAsync("starter", Hackathon.Starter);

        Assert.Empty((await RunAsync(_folder.FullName)).Json.GetProperty("pairs").EnumerateArray());
    }

    [Fact]
    public async Task Settings_of_a_hostile_repository_start_nothing()
    {
        await GitAsync("a", Hackathon.Teams[0].Files);
        var trace = Path.Combine(_folder.FullName, "started");
        var git = Path.Combine(_folder.FullName, "a");
        foreach (var name in new[] { "core.fsmonitor", "core.sshCommand", "core.pager", "core.gitProxy", "core.alternateRefsCommand", "uploadpack.packObjectsHook", "filter.x.smudge", "diff.x.textconv" })
        {
            Git(git, "config", name, $"touch {trace}");
        }
        await File.WriteAllTextAsync(Path.Combine(git, ".gitattributes"), "* filter=x diff=x", Cancellation);
        // A blob that is absent would be fetched from the place the settings name.
        Git(git, "config", "remote.origin.url", $"ext::sh -c touch% {trace}");
        Git(git, "config", "remote.origin.promisor", "true");
        Git(git, "config", "extensions.partialClone", "origin");
        Git(git, "config", "core.repositoryFormatVersion", "1");
        File.Delete(Directory.EnumerateFiles(Path.Combine(git, ".git", "objects"), "*", SearchOption.AllDirectories)
            .First(f => f.Contains(Git(git, "rev-parse", $"HEAD:{Hackathon.Teams[0].Files[0].Path}")[2..].Trim(), StringComparison.Ordinal)));

        var (outcome, json) = await RunAsync(_folder.FullName);

        Assert.False(File.Exists(trace));
        Assert.Equal(1, json.GetProperty("repositories").GetInt32() + json.GetProperty("skipped").GetArrayLength());
        Assert.NotEqual(ToolOutcome.NotReadable, outcome);
    }

    [Fact]
    public async Task A_repository_without_commits_is_named_and_the_others_are_compared()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "empty"));
        Git(Path.Combine(_folder.FullName, "empty"), "init", "-q");
        await PlainAsync("a", Team(Hackathon.Plants[3].A));
        await PlainAsync("b", Team(Hackathon.Plants[3].B));

        var (outcome, json) = await RunAsync(_folder.FullName);

        Assert.Equal(ToolOutcome.ProblemsFound, outcome);
        Assert.Equal("empty", json.GetProperty("skipped")[0].GetProperty("repository").GetString());
        Assert.Single(json.GetProperty("pairs").EnumerateArray());
    }

    [Fact]
    public async Task Links_lead_nowhere()
    {
        await PlainAsync("a", Hackathon.Teams[0].Files);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "b"), Path.Combine(_folder.FullName, "a"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "c"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "c", "src"), Path.Combine(_folder.FullName, "a", "src"));

        var (_, json) = await RunAsync(_folder.FullName);

        Assert.Equal(2, json.GetProperty("repositories").GetInt32());
        Assert.Empty(json.GetProperty("pairs").EnumerateArray());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_not_readable()
    {
        var (output, errors) = (new StringWriter(), new StringWriter());

        Assert.Equal(ToolOutcome.NotReadable, await new SimilarityTool().RunAsync([Path.Combine(_folder.FullName, "none")], output, errors, Cancellation));
        Assert.Equal(ToolOutcome.NotReadable, await new SimilarityTool().RunAsync([], output, errors, Cancellation));
        Assert.Contains("similarity FOLDER", errors.ToString(), StringComparison.Ordinal);
    }

    private static (string A, string B, double Score) Key(JsonElement pair) =>
        (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!, pair.GetProperty("score").GetDouble());

    private static IReadOnlyList<SourceFile> Team(string key) => Hackathon.Teams.Single(t => t.Key == key).Files;

    private static async Task<(ToolOutcome Outcome, JsonElement Json)> RunAsync(string folder)
    {
        var output = new StringWriter();
        var outcome = await new SimilarityTool().RunAsync([folder], output, TextWriter.Null, Cancellation);
        return (outcome, JsonDocument.Parse(output.ToString()).RootElement);
    }

    private async Task PlainAsync(string name, IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files)
        {
            await WriteAsync(name, file);
        }
    }

    private async Task GitAsync(string name, IReadOnlyList<SourceFile> files)
    {
        await PlainAsync(name, files);
        var folder = Path.Combine(_folder.FullName, name);
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "x");
    }

    private async Task WriteAsync(string name, SourceFile file)
    {
        var path = Path.Combine(_folder.FullName, name, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, file.Content.ToArray(), Cancellation);
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var answer = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return answer;
    }
}
