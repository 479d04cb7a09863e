using System.Text;
using Xunit;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Cards;

public sealed class CardSheetTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Theory]
    [InlineData("kk", "Үш сөз", "Бұл карточканы кілттей сақта")]
    [InlineData("ru", "Три слова", "Береги карточку, как ключ")]
    [InlineData("en", "Three words", "Keep this card like a key")]
    [InlineData("mn", "Гурван үг", "Энэ картыг түлхүүр шиг хадгал")]
    public async Task Card_is_in_the_classs_language_and_carries_all_it_needs(string language, string label, string advice)
    {
        var school = await CardClass.OpenAsync(site, 9, language: language);
        var contents = await school.ContentsAsync(0);
        using var file = new PdfOnDisk(await school.SheetAsync());

        var text = await file.TextAsync();
        Assert.Contains(label, text, StringComparison.Ordinal);
        Assert.Contains(advice, text, StringComparison.Ordinal);
        Assert.Contains(string.Join(' ', contents.Secret.Parts), Squeezed(text), StringComparison.Ordinal);
        Assert.Contains($"youtharchive.example/{language}/c", text, StringComparison.Ordinal);
        Assert.Contains(await school.NameAsync(0), text, StringComparison.Ordinal);
        Assert.Contains("Әбілқайыр Аяулым", text, StringComparison.Ordinal);
        Assert.Contains("9 «Ә»", text, StringComparison.Ordinal);
        Assert.Matches(@"2\s?/\s?2", text);
        var codes = await file.CodesAsync(1);
        Assert.Equal(8, codes.Count);
        Assert.Contains($"https://youtharchive.example/{language}/c/{CardSeal.TextOf(contents.Token)}", codes);
        Assert.Single(await file.CodesAsync(2));
    }

    [Fact]
    public async Task Pictures_are_drawn_and_named()
    {
        var school = await CardClass.OpenAsync(site, 2, SecretKind.Pictures, "en");
        using var file = new PdfOnDisk(await school.SheetAsync());
        var text = Squeezed(await file.TextAsync());
        Assert.All((await school.ContentsAsync(0)).Secret.Parts, key => Assert.Contains(Pictures.Find(key)!.Name, text, StringComparison.Ordinal));
        Assert.Contains("Three pictures, in this order", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_used_card_is_not_printed_again_and_a_sheet_of_none_says_why()
    {
        var school = await CardClass.OpenAsync(site, 2);
        using var first = await site.Visitor().ByCodeAsync((await school.ContentsAsync(0)).Token);
        using var one = new PdfOnDisk(await school.SheetAsync());
        Assert.DoesNotContain(await school.NameAsync(0), await one.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(await school.NameAsync(1), await one.TextAsync(), StringComparison.Ordinal);
        using var second = await site.Visitor().ByCodeAsync((await school.ContentsAsync(1)).Token);
        using var none = new PdfOnDisk(await school.SheetAsync());
        Assert.Contains("Басып шығаратын карточка жоқ", await none.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_name_stays_on_its_card()
    {
        var school = await CardClass.OpenAsync(site, 1);
        var name = string.Join(' ', Enumerable.Repeat("Нұрмұхамедқызы", 5));
        await site.ChangeAsync(school.Students[0], u => u.DisplayName = name);
        using var file = new PdfOnDisk(await school.SheetAsync());
        var text = await Tools.RunAsync("pdftotext", file.Path, "-");
        Assert.Equal(5, text.Split("Нұрмұхамедқызы").Length - 1);
        Assert.Single(await file.CodesAsync(1));
    }

    [Fact]
    public void Every_picture_has_a_drawing_that_can_be_printed() => Assert.All(Pictures.All, p =>
    {
        Assert.NotEmpty(p.Paths);
        Assert.All(p.Paths, path => Assert.NotEqual("", YouthArchive.Platform.Pdf.SvgPath.ToStrokes(path)));
    });

    [Fact]
    public async Task Thirty_cards_are_a_small_file()
    {
        var school = await CardClass.OpenAsync(site, 30);
        Assert.InRange((await school.SheetAsync()).Length, 10_000, 200_000);
    }

    private static string Squeezed(string text)
    {
        var squeezed = new StringBuilder();
        squeezed.AppendJoin(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return squeezed.ToString();
    }
}
