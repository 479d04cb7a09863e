using System.Diagnostics;
using System.IO.Compression;
using Xunit;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Preservation;

/// <summary>A package in the hands of somebody who has neither the site nor its programs.</summary>
public sealed class StrangersCheckTests : IDisposable
{
    private const string Changed = "data/judging/journal.txt";
    private static readonly (string, string)[] Files = [("index.html", "<p>x</p>"), ("judging/journal.txt", "abc\n"), ("works/F-0001/text.md", "# Өтініш\n"), ("empty.csv", "")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-stranger-");

    private string Bag => Path.Combine(_folder.FullName, "family-history-2026");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Checksums_are_checked_with_the_systems_own_tool()
    {
        if (Find("sha256sum") is not { } tool)
        {
            return;
        }
        await UnpackAsync(await Bags.MakeAsync(Files));
        foreach (var manifest in new[] { "manifest-sha256.txt", "tagmanifest-sha256.txt" })
        {
            Assert.Equal(0, await RunAsync(tool, Bag, "-c", "--strict", manifest));
        }
        await File.AppendAllTextAsync(Path.Combine(Bag, Changed), "d", Cancellation);
        Assert.Equal(1, await RunAsync(tool, Bag, "-c", "--strict", "manifest-sha256.txt"));
    }

    [Fact]
    public async Task Short_script_finds_what_was_changed_taken_away_or_added()
    {
        var script = RepositoryRoot.File("docs", "verify-bag.py");
        Assert.InRange((await File.ReadAllLinesAsync(script, Cancellation)).Length, 1, 110);
        if (Find("python3") is not { } python)
        {
            return;
        }
        var whole = Bags.Read(await Bags.MakeAsync(Files));
        Task<int> CheckAsync(Action<Dictionary<string, byte[]>> damage)
        {
            var files = whole.ToDictionary(f => f.Key, f => (byte[])f.Value.Clone());
            damage(files);
            var zip = Path.Combine(_folder.FullName, "bag.zip");
            File.WriteAllBytes(zip, Bags.Write(files));
            return RunAsync(python, _folder.FullName, script, zip);
        }
        const string Top = "family-history-2026/";
        Assert.Equal(0, await CheckAsync(_ => { }));
        Assert.Equal(1, await CheckAsync(f => f[Top + Changed][0] ^= 1));
        Assert.Equal(1, await CheckAsync(f => f.Remove(Top + Changed)));
        Assert.Equal(1, await CheckAsync(f => f[Top + "data/more.txt"] = [1]));
        Assert.Equal(1, await CheckAsync(f => f[Top + "notes.txt"] = [1]));
        Assert.Equal(1, await CheckAsync(f => f.Remove(Top + "bagit.txt")));
        Assert.Equal(1, await CheckAsync(f => f[Top + "manifest-sha256.txt"][0] = (byte)'x'));
        Assert.Equal(2, await CheckAsync(f => f["elsewhere/x.txt"] = [1]));
        await UnpackAsync(await Bags.MakeAsync(Files));
        Assert.Equal(0, await RunAsync(python, _folder.FullName, script, Bag));
        await File.AppendAllTextAsync(Path.Combine(Bag, Changed), "d", Cancellation);
        Assert.Equal(1, await RunAsync(python, _folder.FullName, script, Bag));
        Assert.Equal(2, await RunAsync(python, _folder.FullName, script, script));
    }

    private async Task UnpackAsync(byte[] zip)
    {
        await using var archive = new ZipArchive(new MemoryStream(zip));
        archive.ExtractToDirectory(_folder.FullName, overwriteFiles: true);
    }

    private static string? Find(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);

    private static async Task<int> RunAsync(string tool, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return process.ExitCode;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
