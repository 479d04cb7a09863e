using System.Net;
using System.Net.Sockets;
using Xunit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform;

/// <summary>Whoever starts the site wrongly reads one line that says what to do.</summary>
public sealed class StartTroubleTests : IDisposable
{
    private const string Free = "http://127.0.0.1:0";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-start-");

    [Theory]
    [InlineData("postgres", "", "PostgreSQL needs a connection")]
    [InlineData("postgres", "Hast=127.0.0.1;Pass=hush", "cannot be read")]
    [InlineData("postgres", "Host=127.0.0.1;Port=1;Database=x;Username=y;Password=hush", "PostgreSQL does not answer")]
    [InlineData("mysql", "", "There is no database 'mysql' here")]
    public async Task A_database_that_cannot_be(string provider, string connection, string words)
    {
        var settings = new Dictionary<string, string> { ["Database__Provider"] = provider };
        if (connection.Length > 0)
        {
            settings["Database__Connection"] = connection;
        }
        await SaysAsync(words, Free, settings);
    }

    [Fact]
    public async Task An_address_that_is_in_use()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await SaysAsync($"{url} is in use", $"http://localhost:0;{url}");
    }

    [Fact]
    public Task An_address_that_is_none() => SaysAsync("is no address to listen at", "127.0.0.1:5080");

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "youtharchive.db"), new string('x', 4096), TestContext.Current.CancellationToken);
        await SaysAsync("is not a database of SQLite", Free);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task SaysAsync(string words, string urls, IReadOnlyDictionary<string, string>? settings = null)
    {
        var (exit, said) = await SiteProcess.EndedAsync(_folder.FullName, urls, TestContext.Current.CancellationToken, settings);
        Assert.Equal(1, exit);
        Assert.Contains(words, Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", said, StringComparison.Ordinal);
    }
}
