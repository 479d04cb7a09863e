using Xunit;
using YouthArchive.FamilyHistory.Writing;

namespace YouthArchive.Tests.FamilyHistory.Works;

public sealed class WordDiffTests
{
    [Fact]
    public void Changed_word_is_shown_alone()
    {
        var parts = WordDiff.Of("Атам 1928 жылы көшті.", "Атам 1931 жылы көшті.");

        Assert.Equal([new(Change.Same, "Атам "), new(Change.Removed, "1928"), new(Change.Added, "1931"), new(Change.Same, " жылы көшті.")], parts);
    }

    [Fact]
    public void Nothing_is_lost_whatever_changed()
    {
        var random = new Random(6);
        string[] words = ["ата", "әже", "қор", "іс", ",", ".", "\n\n", "1897", "🐫", "[^s1]"];
        for (var i = 0; i < 2000; i++)
        {
            string Text() => string.Join(' ', Enumerable.Range(0, random.Next(25)).Select(_ => words[random.Next(words.Length)]));
            var (before, after) = (Text(), Text());
            var parts = WordDiff.Of(before, after);
            Assert.Equal(before, string.Concat(parts.Where(p => p.Change != Change.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(parts.Where(p => p.Change != Change.Removed).Select(p => p.Text)));
        }
    }

    [Fact]
    public void Script_is_the_shortest()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var (a, b) = (Letters(), Letters());
            var (before, after) = (string.Join(' ', a), string.Join(' ', b));
            // Each letter and each space is a token of its own here.
            Assert.Equal(Common([.. before], [.. after]), WordDiff.Of(before, after).Where(p => p.Change == Change.Same).Sum(p => p.Text.Length));
        }

        List<char> Letters() => [.. Enumerable.Range(0, random.Next(12)).Select(_ => "абв"[random.Next(3)])];
    }

    [Fact]
    public void Quite_other_long_texts_are_taken_out_and_put_in_whole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 6000).Select(i => "а" + i));
        var after = string.Join(' ', Enumerable.Range(0, 6000).Select(i => "б" + i));

        var parts = WordDiff.Of(before, after);

        Assert.Equal(before, string.Concat(parts.Where(p => p.Change != Change.Added).Select(p => p.Text)));
    }

    // Longest common subsequence, the plain way.
    private static int Common(List<char> a, List<char> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
        {
            for (var j = 1; j <= b.Count; j++)
            {
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }
        return table[a.Count, b.Count];
    }
}
