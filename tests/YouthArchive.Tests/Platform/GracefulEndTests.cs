using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform;

/// <summary>A site that is asked to end lets those finish who are being served, and takes nobody new.</summary>
public sealed class GracefulEndTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-end-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_is_half_sent_is_answered_before_the_site_ends()
    {
        await using var site = await SiteProcess.StartAsync(
            _folder.FullName, "http://127.0.0.1:9/", Cancellation, new Dictionary<string, string> { ["Setup__Enabled"] = "false" });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, Cancellation);
        await using var line = client.GetStream();
        await line.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /ru/sign-in HTTP/1.1\r\nHost: {site.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nName="), Cancellation);
        // Another answer is proof that the first request has been taken up.
        using (var browser = site.Browser())
        {
            using var served = await browser.GetAsync("/health/live", Cancellation);
            Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        }
        var answer = "";
        var exit = await site.EndAsync(async () =>
        {
            await RefusesAsync(site.Address);
            await line.WriteAsync("x"u8.ToArray(), Cancellation);
            using var reader = new StreamReader(line);
            answer = await reader.ReadLineAsync(Cancellation) ?? "";
        });
        Assert.Equal("HTTP/1.1 400 Bad Request", answer);
        Assert.Equal(0, exit);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task RefusesAsync(Uri address)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                using var newcomer = new TcpClient();
                await newcomer.ConnectAsync(IPAddress.Loopback, address.Port, Cancellation);
            }
            catch (SocketException)
            {
                return;
            }
            await Task.Delay(50, Cancellation);
        }
        Assert.Fail("The site went on taking newcomers.");
    }
}
