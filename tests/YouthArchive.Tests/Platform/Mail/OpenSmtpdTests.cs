using Xunit;
using YouthArchive.Platform.Mail;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Mail;

/// <summary>Through a mail server people really use, into a mailbox, and out of it again.</summary>
public sealed class OpenSmtpdTests(MailingSite site) : IClassFixture<MailingSite>
{
    [Fact]
    public async Task Letters_arrive_in_Kazakh_and_Mongolian_as_they_were_written()
    {
        await using var server = await OpenSmtpd.StartAsync();
        const string kazakh = "Әке-шешеңнің келісімі керек: «Отбасым тарихы» — ғұмыр, өңір, ұлт, үміт, һәм қария";
        const string mongolian = "Өвөг дээдсийн түүх: зөвшөөрөл, хүсэлт, Үндэсний архив";
        await site.WriteAsync(
            new Letter("Consent.Asked", "ata-ana@example.org", "kk", kazakh, ["Сәлеметсіз бе!", "Екінші абзац: <b>белгі</b> & таңба."]) { Link = new("Келісім беру", "/consent/abc"), IsEssential = true },
            new Letter("Deadline.Near", "asran@example.org", "mn", mongolian, ["Сайн байна уу!"]) { IsEssential = false });
        await site.SendAsync(server.Port);
        await PostOffice.UntilAsync(() => server.Delivered().Count == 2, "The letters did not reach the box.");

        var first = Assert.Single(server.Delivered(), l => l.Subject == kazakh);
        Assert.All(first.RawHeaders, c => Assert.True(char.IsAscii(c)));
        Assert.Contains("Жастар архиві", first.Headers["From"], StringComparison.Ordinal);
        Assert.Contains($"Келісім беру\r\n{MailSite.BaseUrl}/kk/consent/abc\r\n", first.Plain.ReplaceLineEndings("\r\n"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"kk\">", first.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;белгі&lt;/b&gt; &amp; таңба", first.Html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{MailSite.BaseUrl}/kk/consent/abc\">{MailSite.BaseUrl}/kk/consent/abc</a>", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("List-Unsubscribe", first.Headers.Keys);

        var second = Assert.Single(server.Delivered(), l => l.Subject == mongolian);
        Assert.Contains("Сайн байна уу!", second.Html, StringComparison.Ordinal);
        Assert.StartsWith($"<{MailSite.BaseUrl}/mn/mail/unsubscribe/", second.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", second.Headers["List-Unsubscribe-Post"]);
        Assert.Contains(second.Headers["List-Unsubscribe"].Trim('<', '>'), second.Plain, StringComparison.Ordinal);
        Assert.All(server.Delivered(), l => Assert.DoesNotMatch("(?i)<img|<script|style=|src=|@import", l.Html));
    }
}
