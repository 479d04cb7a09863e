using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using Xunit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Mail;

/// <summary>The whole site, over STARTTLS with name and password, killed at the worst moments.</summary>
public sealed class KilledMailTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-killedmail-");
    private readonly (string Key, string Certificate) _tls = NewCertificate();

    [Fact]
    public async Task Letters_survive_a_kill_and_only_the_one_under_way_is_repeated()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using (var site = await StartAsync(1, cancellation))
        {
            // Committed, and nobody there to take it.
            await AskAsync(site, "teacher");
            await AskAsync(site, "guardian");
            await PostOffice.UntilAsync(() => Count("\"SentUtc\" IS NULL") == 2, "The letters were not written.");
            await site.KillAsync();
        }
        // The second letter's box takes it in and never says so.
        Execute("UPDATE \"Platform_Mail\" SET \"To\" = 'silent@example.org' WHERE \"To\" = 'guardian@example.org'");
        await using (var silent = await PostOffice.OpenAsync(Office(speaks: false)))
        {
            MakeDue();
            await using var site = await StartAsync(silent.Port, cancellation);
            await PostOffice.UntilAsync(() => silent.Silences.Contains("silent@example.org") && silent.Letters.Any(l => l.To == "teacher@example.org"), "The site did not send.", 60);
            await site.KillAsync();
            Assert.True(Assert.Single(silent.Letters).WasEncrypted);
            Assert.Equal("portal", silent.Letters.Single().User);
        }
        await using var office = await PostOffice.OpenAsync(Office(speaks: true));
        MakeDue();
        await using var last = await StartAsync(office.Port, cancellation);
        await PostOffice.UntilAsync(() => Count("\"SentUtc\" IS NOT NULL") == 2, "The letter was not repeated.", 60);
        await office.CaughtUpAsync();
        Assert.Equal("silent@example.org", Assert.Single(office.Letters).To);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        for (var tries = 0; tries < 5 && _folder.Exists; tries++, _folder.Refresh())
        {
            _folder.Delete(recursive: true);
        }
    }

    private object Office(bool speaks) => new { key = _tls.Key, cert = _tls.Certificate, user = "portal", password = "жасырын сөз", speaks };

    private Task<SiteProcess> StartAsync(int port, CancellationToken cancellation)
    {
        var trusted = Path.Combine(_folder.FullName, "trusted.pem");
        File.WriteAllText(trusted, _tls.Certificate);
        return SiteProcess.StartAsync(_folder.FullName, "http://127.0.0.1:1/", cancellation, new Dictionary<string, string>
        {
            ["Mail__Transport"] = "smtp",
            ["Mail__Host"] = "localhost",
            ["Mail__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail__From"] = "portal@youth.example.org",
            ["Mail__User"] = "portal",
            ["Mail__Password"] = "жасырын сөз",
            ["SSL_CERT_FILE"] = trusted,
        });
    }

    private static async Task AskAsync(SiteProcess site, string name)
    {
        using var browser = site.Browser();
        using var response = await browser.SubmitAsync("/kk/recover", "form#recover", ("Name", name));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>As if the pauses had passed: the dead process's hold on the task and the letters' next tries.</summary>
    private void MakeDue()
    {
        Execute("DELETE FROM \"Platform_TaskLeases\"");
        Execute("UPDATE \"Platform_Mail\" SET \"NextAttemptUtc\" = \"CreatedUtc\" WHERE \"SentUtc\" IS NULL");
    }

    private long Count(string where) => (long)Execute($"SELECT count(*) FROM \"Platform_Mail\" WHERE {where}")!;

    private object? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "youtharchive.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static (string Key, string Certificate) NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        return (key.ExportPkcs8PrivateKeyPem(), certificate.ExportCertificatePem());
    }
}
