using Xunit;
using YouthArchive.People.Cards;

namespace YouthArchive.Tests.People.Cards;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("қарлығаш терезе домбыра", "ҚАРЛЫҒАШ-Терезе, домбыра!")]
    [InlineData("қарлығаш терезе домбыра", "карлыгаш терезе домбыра")]
    [InlineData("қарлығаштерезедомбыра", "  қарлығаш   терезе\u00A0домбыра ")]
    [InlineData("ёлка", "елка")]
    [InlineData("ёлка", "е\u0308лка")]
    [InlineData("сор мак", "cop мaк")]
    [InlineData("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")]
    [InlineData("асеорхукмт", "aceopxyкмт")]
    [InlineData("үкі", "yкi")]
    [InlineData("әже өзен ұшақ іңір һәм", "аже озен ушак инир нам")]
    [InlineData("өвөл үүл", "овол уул")]
    [InlineData("aidana.serik", "Айдana-SERIK", false)]
    [InlineData("aidana.serik7", "АIDАNА SЕRІК 7")]
    public void Slips_are_forgiven(string meant, string typed, bool alike = true) =>
        Assert.Equal(alike, Folding.Skeleton(meant) == Folding.Skeleton(typed));

    [Theory]
    [InlineData("", " - ")]
    [InlineData("", "\u0301")]
    public void Nothing_is_left_of_what_is_no_letter(string expected, string typed) => Assert.Equal(expected, Folding.Skeleton(typed));

    [Fact]
    public void Every_word_survives_the_keyboard_of_its_neighbour()
    {
        const string Cyrillic = "асеорхуктмвнАСЕОРХУКТМВН", Latin = "aceopxyktmbhACEOPXYKTMBH";
        foreach (var word in new[] { "kk", "ru", "mn" }.SelectMany(WordList.Of))
        {
            var typed = new string([.. word.ToUpperInvariant().Select(c => Cyrillic.IndexOf(c) is >= 0 and var i ? Latin[i] : c)]);
            Assert.Equal(Folding.Skeleton(word), Folding.Skeleton(typed));
        }
    }
}
