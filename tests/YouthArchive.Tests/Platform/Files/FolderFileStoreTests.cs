using System.Text;
using Microsoft.Extensions.Configuration;
using Xunit;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Tests.Platform.Files;

public sealed class FolderFileStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-files-");
    private readonly FolderFileStore _store;

    public FolderFileStoreTests()
    {
        var configuration = new ConfigurationManager { ["Files:MostBytes"] = "100000" };
        _store = new(new(_folder.FullName), configuration);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_is_found_by_its_key_as_it_was_brought()
    {
        var key = await SaveAsync("қол қойылған келісім");
        Assert.StartsWith("consents/4", key, StringComparison.Ordinal);
        await using var found = await _store.OpenAsync(key, Cancellation);
        using var reader = new StreamReader(found!);
        Assert.Equal("қол қойылған келісім", await reader.ReadToEndAsync(Cancellation));
        Assert.NotEqual(key, await SaveAsync("қол қойылған келісім"));
    }

    [Fact]
    public async Task Deleted_file_is_gone_and_deleting_it_again_is_harmless()
    {
        var key = await SaveAsync("x");
        await _store.DeleteAsync(key, Cancellation);
        await _store.DeleteAsync(key, Cancellation);
        Assert.Null(await _store.OpenAsync(key, Cancellation));
        Assert.Empty(Left());
    }

    [Fact]
    public async Task File_that_is_too_large_is_refused_and_leaves_nothing()
    {
        using var large = new MemoryStream(new byte[100_001]);
        var error = await Assert.ThrowsAsync<FileTooLargeException>(() => _store.SaveAsync("consents", large, Cancellation));
        Assert.Equal(100_000, error.Most);
        Assert.Empty(Left());
        using var whole = new MemoryStream(new byte[100_000]);
        Assert.NotNull(await _store.SaveAsync("consents", whole, Cancellation));
    }

    [Fact]
    public async Task Upload_that_breaks_off_leaves_nothing()
    {
        await using var broken = new BrokenStream();
        await Assert.ThrowsAsync<IOException>(() => _store.SaveAsync("consents", broken, Cancellation));
        Assert.Empty(Left());
    }

    [Theory]
    [InlineData("../secrets")]
    [InlineData("Consents")]
    [InlineData("con sents")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task Area_that_is_no_plain_word_is_refused(string area)
    {
        using var content = new MemoryStream([1]);
        await Assert.ThrowsAsync<ArgumentException>(() => _store.SaveAsync(area, content, Cancellation));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("consents/../../outside.txt")]
    [InlineData("consents/..")]
    [InlineData("/etc/hostname")]
    [InlineData("")]
    public async Task Key_that_leads_elsewhere_finds_nothing_and_deletes_nothing(string key)
    {
        var outside = Path.Combine(_folder.FullName, "outside.txt");
        await File.WriteAllTextAsync(outside, "x", Cancellation);
        Assert.Null(await _store.OpenAsync(key, Cancellation));
        await _store.DeleteAsync(key, Cancellation);
        Assert.True(File.Exists(outside));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> SaveAsync(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await _store.SaveAsync("consents", content, Cancellation);
    }

    private string[] Left() => Directory.GetFiles(Path.Combine(_folder.FullName, "files"), "*", SearchOption.AllDirectories);

    /// <summary>Gives some bytes, then the connection is gone.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ == 0 ? ValueTask.FromResult(Math.Min(buffer.Length, 1000)) : throw new IOException("The connection is gone.");
    }
}
