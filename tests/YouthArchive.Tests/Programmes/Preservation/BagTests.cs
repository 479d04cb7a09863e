using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using YouthArchive.Platform.Tools;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Tests.Programmes.Preservation;

public sealed class BagTests
{
    private static readonly (string, string)[] Files =
    [
        ("works/F-0001/text.md", "# Өтініш\n"), ("works/F-0001/files/01.pdf", new string('a', 5000)), ("judging/journal.txt", "abc\n"), ("empty.csv", ""),
    ];

    [Fact]
    public async Task Bag_is_what_rfc_8493_asks_for()
    {
        var files = Bags.Read(await Bags.MakeAsync(Files));
        Assert.All(files.Keys, k => Assert.StartsWith("family-history-2026/", k, StringComparison.Ordinal));
        var bag = files.ToDictionary(f => f.Key["family-history-2026/".Length..], f => f.Value);
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", Encoding.UTF8.GetString(bag["bagit.txt"]));
        Assert.Equal(Files.Select(f => "data/" + f.Item1).Order(StringComparer.Ordinal), Manifest(bag, "manifest-sha256.txt").Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["bag-info.txt", "bagit.txt", "manifest-sha256.txt"], Manifest(bag, "tagmanifest-sha256.txt").Keys.Order(StringComparer.Ordinal));
        foreach (var (path, hash) in Manifest(bag, "manifest-sha256.txt").Concat(Manifest(bag, "tagmanifest-sha256.txt")))
        {
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bag[path])), hash);
        }
        var bytes = Files.Sum(f => Encoding.UTF8.GetByteCount(f.Item2));
        Assert.Contains($"Payload-Oxum: {bytes}.4\n", Encoding.UTF8.GetString(bag["bag-info.txt"]), StringComparison.Ordinal);
        Assert.Contains("External-Description: Two lines\n", Encoding.UTF8.GetString(bag["bag-info.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_files_make_the_same_bytes_and_hold()
    {
        var bag = await Bags.MakeAsync(Files);
        Assert.Equal(bag, await Bags.MakeAsync(Files));
        var report = await Bags.CheckAsync(bag);
        Assert.True(report!.Holds);
        Assert.Equal(4, report.Files);
    }

    [Fact]
    public async Task Every_flipped_bit_is_found()
    {
        var whole = Bags.Read(await Bags.MakeAsync(Files));
        var names = whole.Where(f => f.Value.Length > 0).Select(f => f.Key).ToList();
        var random = new Random(8493);
        for (var i = 0; i < 300; i++)
        {
            // Every file has its turn, small ones too.
            var name = names[i % names.Count];
            var changed = (byte[])whole[name].Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            var report = await Bags.CheckAsync(Bags.Write(whole.Select(f => KeyValuePair.Create(f.Key, f.Key == name ? changed : f.Value))));
            Assert.False(report!.Holds, $"{name}, turn {i}");
        }
    }

    [Fact]
    public async Task Flipped_bit_of_the_zip_itself_never_passes_for_other_content()
    {
        var bag = await Bags.MakeAsync(Files);
        var whole = Bags.Read(bag);
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var changed = (byte[])bag.Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            if (await Bags.CheckAsync(changed) is { Holds: true })
            {
                // A date or a flag that no file depends on: the content is still the same.
                Assert.Equal(whole.Select(f => (f.Key, Convert.ToHexString(f.Value))), Bags.Read(changed).Select(f => (f.Key, Convert.ToHexString(f.Value))));
            }
        }
    }

    [Theory]
    [InlineData("missing", BagFault.Missing)]
    [InlineData("added", BagFault.NotListed)]
    [InlineData("added-tag", BagFault.NotListed)]
    [InlineData("outside", BagFault.UnsafeName)]
    [InlineData("other-folder", BagFault.UnsafeName)]
    [InlineData("no-tag-manifest", BagFault.Missing)]
    [InlineData("no-declaration", BagFault.Declaration)]
    public async Task Bag_that_lacks_or_has_too_much_does_not_hold(string how, object fault)
    {
        const string Folder = "family-history-2026/";
        var files = Bags.Read(await Bags.MakeAsync(Files));
        switch (how)
        {
            case "missing": files.Remove(Folder + "data/judging/journal.txt"); break;
            case "added": files[Folder + "data/more.txt"] = [1]; break;
            case "added-tag": files[Folder + "notes.txt"] = [1]; break;
            case "outside": files[Folder + "../out.txt"] = [1]; break;
            case "other-folder": files["elsewhere/out.txt"] = [1]; break;
            case "no-tag-manifest": files.Remove(Folder + "tagmanifest-sha256.txt"); break;
            default: files.Remove(Folder + "bagit.txt"); break;
        }
        Assert.Contains((await Bags.CheckAsync(Bags.Write(files)))!.Problems, p => p.Fault == (BagFault)fault);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("a//b")]
    [InlineData("a/.hidden")]
    [InlineData("a\\b")]
    [InlineData("жұмыс.txt")]
    [InlineData("con.")]
    [InlineData("")]
    [InlineData("ONE.txt")]
    public async Task Unsafe_and_taken_names_are_refused(string path)
    {
        using var bag = new BagWriter(new MemoryStream(), "x", Bags.Time);
        await bag.AddAsync("one.txt", new MemoryStream(), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bag.AddAsync(path, new MemoryStream(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Tool_answers_with_one_object_and_its_outcome()
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-bag-");
        try
        {
            var (good, bad, none) = (Path.Combine(folder.FullName, "good.zip"), Path.Combine(folder.FullName, "bad.zip"), Path.Combine(folder.FullName, "none.zip"));
            var bag = await Bags.MakeAsync(Files);
            await File.WriteAllBytesAsync(good, bag, TestContext.Current.CancellationToken);
            var files = Bags.Read(bag);
            files["family-history-2026/data/judging/journal.txt"][0] ^= 1;
            await File.WriteAllBytesAsync(bad, Bags.Write(files), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(none, "no zip", TestContext.Current.CancellationToken);
            Assert.Equal((ToolOutcome.Fine, true), await RunAsync(good));
            Assert.Equal((ToolOutcome.ProblemsFound, false), await RunAsync(bad));
            Assert.Equal((ToolOutcome.NotReadable, null), await RunAsync(none));
            Assert.Equal((ToolOutcome.NotReadable, null), await RunAsync(Path.Combine(folder.FullName, "gone.zip")));
            Assert.Equal((ToolOutcome.NotReadable, null), await RunAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(ToolOutcome, bool?)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var outcome = await new BagTool().RunAsync(arguments, output, TextWriter.Null, TestContext.Current.CancellationToken);
        return (outcome, output.ToString() is { Length: > 0 } text ? JsonNode.Parse(text)!["holds"]!.GetValue<bool>() : null);
    }

    private static Dictionary<string, string> Manifest(Dictionary<string, byte[]> bag, string name) =>
        Encoding.UTF8.GetString(bag[name]).TrimEnd('\n').Split('\n').Select(l => l.Split("  ")).ToDictionary(l => l[1], l => l[0]);
}
