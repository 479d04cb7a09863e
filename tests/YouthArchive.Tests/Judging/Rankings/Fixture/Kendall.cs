namespace YouthArchive.Tests.Judging.Rankings.Fixture;

internal static class Kendall
{
    /// <summary>τ-a: a pair that one of the two leaves tied is neither right nor wrong.</summary>
    public static double Tau(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        long same = 0, pairs = 0;
        for (var i = 0; i < a.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                same += a[i].CompareTo(a[k]) * b[i].CompareTo(b[k]);
                pairs++;
            }
        }
        return same / (double)pairs;
    }
}
