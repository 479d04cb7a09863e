using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking;

internal static class Agreement
{
    public static Fraction F1(int hits, int given, int right) => given + right == 0 ? 1 : new Fraction(2 * hits, given + right);

    /// <summary>(right − wrong / (m − 1)) / n, never below nothing: who places at random among m gets nothing on average before the floor.</summary>
    public static Fraction LessGuessing(int right, int wrong, int all, int options) =>
        all == 0 ? 0 : ((right - new Fraction(wrong, Math.Max(1, options - 1))) / all).Clamped();
}
