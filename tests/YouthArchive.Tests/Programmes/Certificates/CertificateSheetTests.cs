using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Printing;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Certificates;

public sealed class CertificateSheetTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Theory]
    [InlineData("kk", "Әнел Ұлпан Үмітқызы Іңкәрбекова-Һұсейнова")]
    [InlineData("ru", "Александра-Мария Щёголева")]
    [InlineData("en", "Elizabeth Alexandra Windsor")]
    [InlineData("mn", "Өлзийсайхан Үүрийнтуяа")]
    public async Task A_page_lies_on_its_long_side_speaks_its_language_and_can_be_read_back(string language, string name)
    {
        var certificate = Of(name);
        using var file = new PdfOnDisk(Draw(certificate, language));
        var raw = Encoding.Latin1.GetString(Draw(certificate, language));
        Assert.Contains("/MediaBox[0 0 841.89 595.276]", raw, StringComparison.Ordinal);
        Assert.Contains($"/Lang({language})", raw, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo<</Marked true>>", raw, StringComparison.Ordinal);
        Assert.Contains("/S/H1", raw, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", raw, StringComparison.Ordinal);
        var text = await file.TextAsync();
        Assert.Contains(name, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains(certificate.Number, text, StringComparison.Ordinal);
        Assert.Equal($"https://archive.example/{language}/certificates/{certificate.Number}", Assert.Single(await file.CodesAsync(1)));
    }

    [Fact]
    public async Task Fonts_are_embedded_and_the_page_is_one_however_long_the_texts_are()
    {
        var certificate = Of(string.Concat(Enumerable.Repeat("Өлзийсайхан ", 16)).Trim(), new string('Ш', 120) + " " + new string('ү', 120));
        using var file = new PdfOnDisk(Draw(certificate, "mn"));
        var fonts = (await Tools.RunAsync("pdffonts", file.Path)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Matches(@"\byes\s+yes\s+yes\b", f));
        Assert.Single((await file.TextAsync()).Split('\f', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_same_certificate_gives_the_same_bytes_and_another_other_ones()
    {
        var certificate = Of("Әлия Көшербай");
        Assert.Equal(Draw(certificate, "kk"), Draw(certificate, "kk"));
        Assert.NotEqual(Draw(certificate, "kk"), Draw(Of("Әлия Көшербай"), "kk"));
    }

    [Fact]
    public void The_date_is_the_day_in_the_editions_own_zone()
    {
        // Eight in the evening in London is the next day in Almaty.
        var line = site.Services.GetRequiredService<CertificateSheet>().Lines(Of("Әлия"), "en");
        Assert.Contains(line, l => l.Text.Contains("2 July 2026", StringComparison.Ordinal));
    }

    private byte[] Draw(Certificate certificate, string language) =>
        site.Services.GetRequiredService<CertificateSheet>().Draw([(certificate, language)], "https://archive.example");

    private static Certificate Of(string name, string title = "Отбасымның тарихы") => new()
    {
        Number = CertificateNumber.New(2026),
        PersonId = "4",
        EditionId = 1,
        Kind = CertificateKind.Award,
        EntryId = "",
        Ordinal = 1,
        Name = name,
        Language = "kk",
        Achievement = new("Бірінші жүлде", "Первая премия", "First prize", "Нэгдүгээр шагнал"),
        EntryTitle = title,
        EditionTitle = LocalizedText.Same("2026"),
        Heading = LocalizedText.Same("Диплом"),
        Text = LocalizedText.Same("Ұсынылады\n{name}\n{achievement}\n{edition}, {date}\n«{title}»"),
        Signatories = [new(LocalizedText.Same("Комитет"), LocalizedText.Same("YouthArchive"))],
        Zone = "Asia/Almaty",
        IssuedUtc = new(2026, 7, 1, 20, 0, 0, DateTimeKind.Utc),
    };
}
