using Xunit;
using YouthArchive.Platform.Texts;

namespace YouthArchive.Tests.Platform.Texts;

public sealed class WinnowingTests
{
    private static readonly Winnowing Winnowing = new(tokens: 4, window: 5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_two_texts_share_over_eight_tokens_leaves_a_print_in_both(int seed)
    {
        var random = new Random(seed);
        var shared = Tokens(random, 8);
        var (one, other) = (Prints([.. Tokens(random, 40), .. shared, .. Tokens(random, 30)]), Prints([.. Tokens(random, 7), .. shared, .. Tokens(random, 9)]));
        Assert.Contains(one, p => other.Exists(o => o.Hash == p.Hash));
    }

    [Fact]
    public void One_of_five_prints_in_a_row_is_kept()
    {
        var prints = Prints(Tokens(new Random(4), 500));
        Assert.All(prints.Zip(prints.Skip(1)), p => Assert.InRange(p.Second.At - p.First.At, 1, 5));
        Assert.InRange(prints.Count, 120, 220);
    }

    [Fact]
    public void Prints_are_the_same_in_every_run() => Assert.Equal(5_827_643_177_167_243_535UL, Prints([1, 2, 3, 4])[0].Hash);

    [Fact]
    public void All_hashes_hold_every_print()
    {
        var tokens = Tokens(new Random(5), 200);
        var all = new HashSet<ulong>();
        Winnowing.AllHashes(tokens, all);
        Assert.Subset(all, Prints(tokens).Select(p => p.Hash).ToHashSet());
        Assert.Equal(197, all.Count);
    }

    [Fact]
    public void Less_than_a_print_leaves_none() => Assert.Empty(Prints([1, 2, 3]));

    private static uint[] Tokens(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next())];

    private static List<Print> Prints(uint[] tokens)
    {
        var prints = new List<Print>();
        Winnowing.Prints(tokens, prints);
        return prints;
    }
}
