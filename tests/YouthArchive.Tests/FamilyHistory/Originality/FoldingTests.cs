using Xunit;
using YouthArchive.FamilyHistory.Originality.Folding;
using YouthArchive.Tests.FamilyHistory.Originality.Generated;

namespace YouthArchive.Tests.FamilyHistory.Originality;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("в этом же деле нет ни одного нового листа", "въ этомъ же дѣлѣ нѣтъ ни одного новаго листа")]
    [InlineData("история Фёдора и России бессильного синего моря", "исторія Ѳедора и Россіи безсильнаго синяго моря")]
    [InlineData("Старый совет рабочих, НАРОДНЫЙ архив", "Cтapый coвeт paбoчиx, HAPOДHЫЙ apxив")]
    [InlineData("The history of the people here", "Тhе hіstоrу оf thе реорlе hеrе")]
    [InlineData("Қазақ халқының өмірі мен үлкен жолы һәм ғұмыры", "Казак халкынын омири мен улкен жолы хам гумыры")]
    [InlineData("Өвөө түүхээ ярьсан", "Овоо туухээ ярьсан")]
    [InlineData("Өвөө түүхээ ярьсан", "Євєє тїїхээ ярьсан")]
    [InlineData("Ёлка всё ещё стоит", "Елка все еще стоит")]
    [InlineData("чёрный человек", "че\u0301рный челове\u0301к")]
    [InlineData("мой дед", "мои\u0306 дед")]
    [InlineData("тайный союз", "тай\u200Bный со\u00ADюз")]
    [InlineData("казачество", "каза-\nчество")]
    [InlineData("казачество", "каза\u00AD\r\n  чество")]
    [InlineData("из-за реки", "изза реки")]
    [InlineData("прадед воевал", "**пра**дед _воевал_")]
    [InlineData("Записка дома", "3аписка д0ма")]
    [InlineData("grandfather", "𝐠𝐫𝐚𝐧𝐝𝐟𝐚𝐭𝐡𝐞𝐫")]
    [InlineData("шежіре шапан көш", "s'ejire s'apan ko's'")]
    [InlineData("шаш", "s\u0327as\u0327")]
    public void Disguises_fold_to_the_same_words(string plain, string disguised) =>
        Assert.Equal(Tail(plain, disguised), FoldedText.Of(disguised).Codes);

    public static TheoryData<string> Alphabets => [.. KazakhLatin.Alphabets.Keys];

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void Kazakh_folds_to_the_same_words_in_every_Latin_alphabet(string alphabet)
    {
        const string Text = "Қазақстан Республикасының Орталық мемлекеттік архиві: шежіре, чек, жаңғырық, ғасыр, үй, ауыл, иық, цех, хат, һауа, Әйтеке, ұрпақ, сыйлық, Ащысай, мың, тоңғысы";
        Assert.Equal(42, KazakhLatin.Alphabets[alphabet].Length);
        Assert.Equal(FoldedText.Of(Text).Codes, FoldedText.Of(KazakhLatin.Written(Text, alphabet)).Codes);
    }

    [Theory]
    [InlineData("дед", "род")]
    [InlineData("Семей", "Шымкент")]
    [InlineData("1916", "1917")]
    [InlineData("сахар", "шар")]
    [InlineData("мама", "мя")]
    public void Other_words_stay_other_words(string one, string other) =>
        Assert.NotEqual(FoldedText.Of(one).Codes, FoldedText.Of(other).Codes);

    [Theory]
    [InlineData("дед[^1] жил[12] тут¹", "дед жил тут")]
    [InlineData("дед ![снимок](files/1916-photo.jpg) и [письмо](https://example.org/letter)", "дед снимок и письмо")]
    [InlineData("смотри https://example.org/a/b дальше", "смотри дальше")]
    [InlineData("дед<br>жил&nbsp;тут", "дед жил тут")]
    [InlineData("дед жил\n\n[^1]: ЦГА РК. Ф. 1. Оп. 2.\n[^2]: там же\n", "дед жил")]
    [InlineData("# Глава\n\n- дед\n- жил\n\n> тут", "Глава дед жил тут")]
    public void What_is_not_the_text_is_left_out(string written, string read) =>
        Assert.Equal(FoldedText.Of(read).Codes, FoldedText.Of(written).Codes);

    [Fact]
    public void Every_word_knows_its_place_in_the_text_as_written()
    {
        const string Text = "Мой **дѣдъ**[^1] — о, ка-\nзакъ!";
        var folded = FoldedText.Of(Text);
        Assert.Equal(["Мой", "дѣдъ", "ка-\nзакъ"], folded.Starts.Zip(folded.Ends, (from, to) => Text[from..to]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_that_is_typed_breaks_it(int seed)
    {
        var random = new Random(seed);
        const string Pieces = "абв xyz<>[]()!^*_-\n\r\t»«“”„\"'>&;#¹²\u0301\u200B\uD835\uDC00 1аa:/wh";
        for (var i = 0; i < 400; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var folded = FoldedText.Of(text);
            Assert.All(folded.Starts.Zip(folded.Ends), p => Assert.InRange(p.First, 0, p.Second - 1));
            Assert.True(folded.Ends.Length == 0 || folded.Ends[^1] <= text.Length);
            Assert.Equal(folded.Starts.Order(), folded.Starts);
        }
    }

    /// <summary>The plain text in the alphabet that most of the disguised one is in.</summary>
    private static uint[] Tail(string plain, string disguised)
    {
        Assert.NotEqual(plain, disguised);
        var codes = FoldedText.Of(plain).Codes;
        Assert.NotEmpty(codes);
        return codes;
    }
}
