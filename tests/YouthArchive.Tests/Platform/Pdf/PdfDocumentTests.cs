using System.Text;
using Xunit;
using YouthArchive.Platform.Pdf;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Pdf;

public sealed class PdfDocumentTests
{
    private const string Kazakh = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";
    private const string Mongolian = "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоӨөПпРрСсТтУуҮүФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя";
    private const string Latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Signs = "₸₮№«»–0123456789?!,.";

    [Theory]
    [InlineData(Kazakh)]
    [InlineData(Mongolian)]
    [InlineData(Latin)]
    [InlineData(Signs)]
    public async Task Every_letter_comes_back_as_itself(string letters)
    {
        foreach (var font in new[] { PdfFont.Sans, PdfFont.SansBold })
        {
            Assert.All(letters.EnumerateRunes(), letter => Assert.True(font.Has(letter), letter.ToString()));
            using var file = new PdfOnDisk(OnePage(page => page.Text(letters, 30, 60, font, 8)));
            Assert.Contains(letters, await file.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Letters_that_look_alike_stay_what_they_are()
    {
        using var file = new PdfOnDisk(OnePage(page => page.Text("aаoоcсpрHН", 30, 60, PdfFont.Sans, 12)));
        Assert.Contains("aаoоcсpрHН", await file.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_fonts_travel_along_as_subsets_with_their_letters()
    {
        using var file = new PdfOnDisk(OnePage(page =>
        {
            page.Text("Ұлы дала", 30, 60, PdfFont.Sans, 12);
            page.Text("Ұлы дала", 30, 90, PdfFont.SansBold, 12);
        }));
        var fonts = (await Tools.RunAsync("pdffonts", file.Path)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, f => Assert.Matches(@"[A-Z]{6}\+NotoSans-(Regular|Bold)\s+CID TrueType\s+Identity-H\s+yes yes yes", f));
    }

    [Fact]
    public async Task Title_language_and_tags_are_told()
    {
        using var file = new PdfOnDisk(OnePage(page => page.Text("Сәлем", 30, 60, PdfFont.Sans, 12, tag: TextTag.H1)));
        var told = await Tools.RunAsync("pdfinfo", file.Path);
        Assert.Matches(@"Title:\s+9 «Ә» сыныбы", told);
        Assert.Matches(@"Tagged:\s+yes", told);
        Assert.Matches(@"Page size:\s+595\.276 x 841\.89 pts \(A4\)", told);
        Assert.DoesNotContain("Date", told, StringComparison.Ordinal);
        Assert.Matches(@"H1 \(block\)\s+""Сәлем""", await Tools.RunAsync("pdfinfo", "-struct-text", file.Path));
        Assert.Contains("/Lang(kk)", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes() =>
        Assert.Equal(OnePage(p => p.Text("Қазақстан", 30, 60, PdfFont.Sans, 12)), OnePage(p => p.Text("Қазақстан", 30, 60, PdfFont.Sans, 12)));

    [Fact]
    public async Task A_letter_the_font_lacks_prints_as_a_box_and_is_still_in_the_text()
    {
        var rune = "漢".EnumerateRunes().First();
        Assert.False(PdfFont.Sans.Has(rune));
        Assert.True(PdfFont.Sans.Measure("漢", 10) > 3);
        using var file = new PdfOnDisk(OnePage(page => page.Text("A漢B", 30, 60, PdfFont.Sans, 12)));
        Assert.Contains("A漢B", await file.TextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await InkAsync(page => page.Text("漢", 30, 60, PdfFont.Sans, 40)));
    }

    [Fact]
    public async Task Composed_letters_keep_their_parts()
    {
        // Й is made of И and a breve in the font's own tables; decomposed text is composed before it is printed.
        using var file = new PdfOnDisk(OnePage(page => page.Text("йогурт ёлка".Normalize(NormalizationForm.FormD), 30, 60, PdfFont.Sans, 12)));
        Assert.Contains("йогурт ёлка", await file.TextAsync(), StringComparison.Ordinal);
        Assert.True(await InkAsync(p => p.Text("Й", 30, 60, PdfFont.Sans, 40)) > await InkAsync(p => p.Text("И", 30, 60, PdfFont.Sans, 40)));
    }

    [Fact]
    public void Text_is_wrapped_within_its_width_and_loses_nothing()
    {
        const string Text = "Бұл карточканы кілттей сақта, ешкімге көрсетпе. Донаудампфшиффартсгезельшафтскапитэн";
        var lines = PdfFont.Sans.Wrap(Text, 10, 90);
        Assert.All(lines, line => Assert.True(PdfFont.Sans.Measure(line, 10) <= 90, line));
        Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Bold_and_plain_have_their_own_widths_and_size_scales()
    {
        Assert.Equal(2 * PdfFont.Sans.Measure("ширина", 7), PdfFont.Sans.Measure("ширина", 14), 9);
        Assert.NotEqual(PdfFont.Sans.Measure("ширина", 7), PdfFont.SansBold.Measure("ширина", 7));
    }

    [Fact]
    public void A_document_without_a_page_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new PdfDocument("x", "kk").ToBytes());

    [Theory]
    [InlineData("M2 2H14V14H2Z", 144)]
    [InlineData("m2 2h12v12h-12z", 144)]
    [InlineData("M2,2 14,2 14,14 2,14z", 144)]
    [InlineData("M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z", 113.1)]
    [InlineData("M8 2a6 6 0 110 12 6 6 0 010-12z", 113.1)]
    [InlineData("M2 8C2 4.7 4.7 2 8 2S14 4.7 14 8 11.3 14 8 14 2 11.3 2 8z", 113)]
    [InlineData("M2 8Q2 2 8 2T14 8t-6 6-6-6z", 120)]
    public async Task Path_data_is_drawn_with_its_area(string data, double area)
    {
        // The field of 16 by 16 is drawn 160 points wide and looked at with 72 dots to the inch.
        var ink = await InkAsync(page => page.Drawing([data], 16, 20, 20, 160, "x")) / 100.0;
        Assert.InRange(ink, area * 0.93, area * 1.07);
    }

    [Theory]
    [InlineData("2 2 L4 4")]
    [InlineData("M2 x")]
    [InlineData("M2 2 R4 4")]
    [InlineData("M2 2 A1 1 0 2 0 4 4")]
    public void What_is_no_path_is_refused(string data) => Assert.Throws<FormatException>(() => SvgPath.ToStrokes(data));

    private static byte[] OnePage(Action<PdfPage> draw)
    {
        var document = new PdfDocument("9 «Ә» сыныбы", "kk");
        draw(document.AddPage());
        return document.ToBytes();
    }

    // Dark dots of the page as poppler prints it.
    private static async Task<int> InkAsync(Action<PdfPage> draw)
    {
        using var file = new PdfOnDisk(OnePage(draw));
        await Tools.RunAsync("pdftoppm", "-gray", "-r", "72", "-singlefile", file.Path, file.Path);
        var picture = await File.ReadAllBytesAsync(file.Path + ".pgm", TestContext.Current.CancellationToken);
        return picture.AsSpan(20).ToArray().Count(dot => dot < 128);
    }
}
