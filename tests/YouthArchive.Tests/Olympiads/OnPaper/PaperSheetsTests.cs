using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.OnPaper.Printing;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Pdf;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Olympiads.Items;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.OnPaper;

public sealed class PaperSheetsTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task Every_type_is_printed_in_the_classs_language_with_code_and_qr_on_every_sheet_and_the_name_on_the_first_alone()
    {
        using var pdf = new PdfOnDisk(Draw("kk", bothSides: false));
        var text = await pdf.TextAsync();
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(pages, p => Assert.Contains("S-", p, StringComparison.Ordinal));
        Assert.Equal(1, Count(text, "Әбілқайыр Аяулым"));
        Assert.Equal(1, Count(text, "Ұлпан Қасым"));
        Assert.Contains("Әбілқайыр Аяулым", pages[0], StringComparison.Ordinal);
        Assert.Equal(2 * ItemSamples.Types.Count(), Count(text, "title қазақша ("));
        Assert.DoesNotContain("по-русски", text, StringComparison.Ordinal);
        Assert.DoesNotContain("because", text, StringComparison.Ordinal);
        Assert.Equal(["https://example.org/S-000001"], await pdf.CodesAsync(2));
        var told = await Tools.RunAsync("pdfinfo", pdf.Path);
        Assert.Matches(@"Tagged:\s+yes", told);
        Assert.NotEmpty((await Tools.RunAsync("pdfimages", "-list", pdf.Path)).Split('\n').Skip(2));
    }

    [Fact]
    public async Task On_both_sides_every_pupil_begins_on_a_leaf_of_their_own()
    {
        using var pdf = new PdfOnDisk(Draw("ru", bothSides: true));
        var pages = (await pdf.TextAsync()).Split('\f');
        Assert.Equal(0, pages.ToList().FindIndex(p => p.Contains("Ұлпан Қасым", StringComparison.Ordinal)) % 2);
    }

    [Fact]
    public void The_same_seed_prints_the_same_bytes_and_another_seed_others()
    {
        Assert.Equal(Draw("kk", false), Draw("kk", false));
        Assert.NotEqual(Draw("kk", false), Draw("kk", false, 99));
    }

    [Fact]
    public void The_key_changes_nothing_on_paper() =>
        Assert.Equal(Draw("kk", false), Draw("kk", false, 5, i => ItemSamples.WithOtherKey(i)));

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("RIFF    WEBPVP8 ")]
    [InlineData("\u0089PNG")]
    public void What_is_no_picture_for_print_is_none(string bytes) => Assert.Null(PdfImage.Of(Encoding.Latin1.GetBytes(bytes)));

    private byte[] Draw(string language, bool bothSides, long seed = 5, Func<YouthArchive.Olympiads.Items.Item, YouthArchive.Olympiads.Items.Item>? change = null)
    {
        var items = ItemSamples.Types.Select(t => (change ?? (i => i))(ItemSamples.Of(t))).Select((i, n) => new LockedItem(n + 1, i)).ToList();
        var blueprint = new Blueprint([new("a", ItemSamples.Text("section"), [.. items.Select(i => new Pick(i.Item.Key))])], 60);
        var use = new PaperInUse(new(1, blueprint, items), items.ToDictionary(i => i.Item.Key, StringComparer.Ordinal), new Dictionary<(string, string), string>());
        var picture = PdfImage.Of(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "content", "olympiad", "items", "tr-wells", "tr-wells.png")))!;
        var images = items.ToDictionary(i => (i.Item.Key, ItemSamples.Picture), _ => picture);
        PupilSheets Pupil(string name, int number) => new(name, string.Create(CultureInfo.InvariantCulture, $"S-{number:000000}"), PaperAssembly.Assemble(use.Locked, seed + number));
        return site.Services.GetRequiredService<PaperSheets>().Draw(
            new("Іріктеу", "9 «Ә»", language, use, [Pupil("Әбілқайыр Аяулым", 1), Pupil("Ұлпан Қасым", 2)], code => "https://example.org/" + code, bothSides), images);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
