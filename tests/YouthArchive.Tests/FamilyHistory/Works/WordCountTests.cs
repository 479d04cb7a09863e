using Xunit;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.Tests.FamilyHistory.Works;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Отбасымның тарихы", 2)]
    [InlineData("ақ-қара, 1897-ші жылы", 3)]
    [InlineData("Миний гэр бүлийн түүх, өвөг эцэг", 6)]
    [InlineData("т.б. және т.е.", 3)]
    [InlineData("3,5 пуд 12\u00A0000 сом", 4)]
    [InlineData("don't it’s", 2)]
    [InlineData("Ә Ғ Қ Ң Ө Ұ Ү Һ І", 9)]
    [InlineData("# Тақырып\n\nБір сөйлем.[^s1] Тағы.\n\n[^s1]: ҚР ОМА. 15-қор, 1-тізімдеме", 4)]
    [InlineData("Бір.[^a]\n\n[^a]: Ескерту\n    екінші жол\n\n    үшінші абзац\n\nЕкі", 2)]
    [InlineData("![Өтініштің сканы](scan:4abc) сурет", 1)]
    [InlineData("[сілтеме мәтіні](https://example.org/a/b) сөз", 3)]
    [InlineData("сөз https://example.org/бір/екі сөз", 2)]
    [InlineData("мәтін\n\n## Пайдаланылған дереккөздер\n\n1. ҚР ОМА, 15-қор\n\n### Мерзімді басылымдар\n\nгазет\n\n## Қосымша\n\nсоңы", 3)]
    [InlineData("текст\n\n## Список источников и литературы\n\nЦГА РК", 1)]
    [InlineData("text\n\n# Bibliography\n\nA book", 1)]
    [InlineData("бичвэр\n\n## Эх сурвалж\n\nМУҮТА", 1)]
    public void Words_are_counted_by_one_rule(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Fact]
    public void Words_of_two_texts_apart_are_the_sum()
    {
        var random = new Random(22);
        string[] pieces = ["сөз", "ақ-қара", "1897", "3,5", "т.б.", "Ұлытау", "don't", "[^s1]", "**қалың**", "— тире"];
        for (var i = 0; i < 500; i++)
        {
            string Text() => string.Join(' ', Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (a, b) = (Text(), Text());
            Assert.Equal(WordCount.Of(a) + WordCount.Of(b), WordCount.Of(a + "\n\n" + b));
        }
    }

    [Fact]
    public void Hostile_text_is_counted_quickly()
    {
        foreach (var text in new[] { new string('[', 60_000), new string('а', 60_000), string.Concat(Enumerable.Repeat("а-", 30_000)), string.Concat(Enumerable.Repeat("![", 30_000)), string.Concat(Enumerable.Repeat("а.", 30_000)) })
        {
            Assert.InRange(WordCount.Of(text), 0, 60_000);
        }
    }
}
