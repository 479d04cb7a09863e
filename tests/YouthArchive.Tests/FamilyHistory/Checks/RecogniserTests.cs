using Xunit;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.People.Contracts;

namespace YouthArchive.Tests.FamilyHistory.Checks;

public sealed class RecogniserTests
{
    private static readonly SchoolMark School = new(1, "№ 37 «Болашақ» мектеп-лицейі", "Қаражар ауылы", "kz-karagandy", false);

    private static readonly Recogniser Own = new(new(
        [new("a", "Әлия Ахметова", "Ахметова", ["Әлия", "Болатқызы"], "aliya-ahmet", null, [School], ["9 «Ә»"])],
        [new("t", "Гүлнәр Сейітова", "Сейітова", ["Гүлнәр", "Маратқызы"], "tutor.gulnar", "gulnar@school.kz", [School], [])]));

    [Theory]
    [InlineData("Мен, Әлия Ахметова, архивке бардым.", "Әлия", "Ахметова")]
    [InlineData("Ахметова Ә. Б. зерттеуі", "Ахметова", "Ә. Б.")]
    [InlineData("Ә. Ахметованың сөзі", "Ахметова", "Ә.")]
    [InlineData("Работу написала Әлия Болатқызы.", "Әлия", "Болатқызы")]
    [InlineData("Работы Алии Ахметовой нет", "Алии", "Ахметовой")]
    [InlineData("Aliya Akhmetova wrote it", "Aliya", "Akhmetova")]
    [InlineData("AЛИЯ aхметова", "ЛИЯ", "хметова")]
    [InlineData("Ә\u200Bлия Ах\u00ADметова", "лия", "метова")]
    [InlineData("Жетекшім Сейітова Г. М. көмектесті", "Сейітова", "Г. М.")]
    [InlineData("Гүлнәр апай айтты", "Гүлнәр", "Гүлнәр")]
    [InlineData("Мен 37-мектепте оқимын", "37", "37-мектеп")]
    [InlineData("в школе № 37 учатся", "37", "№ 37")]
    [InlineData("«Болашақ» лицейінде", "Болашақ", "лицей")]
    [InlineData("9 «Ә» сынып оқушысы", "9 «Ә»", "«Ә»")]
    [InlineData("ученица 9Ә класса", "9Ә", "9Ә")]
    [InlineData("gulnar@school.kz, @aliya_a, +7 701 123 45 67", "gulnar", "123 45 67")]
    [InlineData("жазыңыз: aliya-ahmet", "aliya", "ahmet")]
    public void Hidden_in_the_work_itself(string text, string first, string second)
    {
        var shown = BlindText.Of(Own, text, TextPlace.Body);
        Assert.Contains(Mask.Sign, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(first, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(second, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ахметовтар әулеті Қаражардан шыққан.")]
    [InlineData("Атам Ахметов Ибрай 1932 жылы туған.")]
    [InlineData("Фамилия Ахметов встречается в переписи; оп. 9 а также л. 37.")]
    [InlineData("1932 жылы №5 мектепте оқыды.")]
    [InlineData("Данные о нём есть в деле 512, л. 7 об.")]
    public void The_family_and_its_places_stay(string text) => Assert.Equal(text, BlindText.Of(Own, text, TextPlace.Body));

    [Theory]
    [InlineData("Ахметовтар әулеті", "Ахметов")]
    [InlineData("Қаражардың тарихы", "Қаражар")]
    [InlineData("akhmetova_aliya_9A.docx", "akhmetova")]
    [InlineData("Сейитова-37.pdf", "Сейитова")]
    public void Nothing_stays_in_a_field(string text, string name) =>
        Assert.DoesNotContain(name, BlindText.Of(Own, text, TextPlace.Field), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Орындаған: Қ. Белгісіз, 8-сынып", "Белгісіз")]
    [InlineData("**Научный руководитель:** Иванова И. И.", "Иванова")]
    [InlineData("Author: Somebody Else", "Somebody")]
    [InlineData("Удирдсан багш: Д. Болд", "Болд")]
    public void A_title_block_is_hidden_whoever_stands_in_it(string line, string name)
    {
        Assert.DoesNotContain(name, BlindText.Of(Own, line, TextPlace.Edge), StringComparison.Ordinal);
        Assert.Contains(name, BlindText.Of(Own, line, TextPlace.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_hides_what_stars_and_entities_part_and_keeps_footnotes()
    {
        const string html = "<h2 id=\"u-әлия\">Кіріспе</h2><p>Ә<em>ли</em>я Ах<strong>мет</strong>ова <a href=\"https://vk.com/aliya\">бет</a><img src=\"/x\" alt=\"Әлия\"></p>"
            + "<p>&#1240;лия айтты<a id=\"u-fnref:1\" href=\"#u-fn:1\" class=\"footnote-ref\"><sup>1</sup></a></p>";
        var shown = BlindHtml.Of(html, Own, "жасырын");
        Assert.DoesNotContain("лия", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("мет", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("vk.com", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", shown, StringComparison.Ordinal);
        Assert.Contains("href=\"#u-fn:1\"", shown, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_marks_what_stays_for_the_author()
    {
        var shown = BlindHtml.Of("<p>Атам Ахметов Ибрай</p>", Own, "жасырын", showsWhatStays: true);
        Assert.Contains("<mark>Ахметов</mark>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_known_hides_nothing_but_contacts() =>
        Assert.Equal("Атам Ибрай", BlindText.Of(new(WorkIdentities.Nobody), "Атам Ибрай", TextPlace.Field));
}
