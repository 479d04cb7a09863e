using Xunit;
using YouthArchive.People.Cards;

namespace YouthArchive.Tests.People.Cards;

public sealed class WordListTests
{
    private static readonly Dictionary<string, string> Alphabets = new(StringComparer.Ordinal)
    {
        ["kk"] = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        ["ru"] = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        ["mn"] = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
        ["en"] = "abcdefghijklmnopqrstuvwxyz",
    };

    public static TheoryData<string> Languages => [.. Alphabets.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void There_are_enough_words_of_the_languages_own_letters(string language)
    {
        var words = WordList.Of(language);
        Assert.True(words.Count >= 2048, $"{words.Count}");
        Assert.All(words, w => Assert.InRange(w.Length, 4, 8));
        Assert.All(words, w => Assert.All(w, letter => Assert.Contains(letter, Alphabets[language])));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_are_alike_when_forgiven(string language)
    {
        var twins = WordList.Of(language).GroupBy(Folding.Skeleton, StringComparer.Ordinal).Where(g => g.Count() > 1);
        Assert.Empty(twins.Select(g => string.Join(" = ", g)));
    }

    // Words are compared run together: only where no word begins another is every three of them a secret of its own.
    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_begins_another(string language)
    {
        var skeletons = WordList.Of(language).Select(Folding.Skeleton).Order(StringComparer.Ordinal).ToList();
        Assert.DoesNotContain(skeletons.Zip(skeletons.Skip(1)), p => p.Second.StartsWith(p.First, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_language_has_no_words() => Assert.Throws<ArgumentException>(() => WordList.Of("xx"));
}
