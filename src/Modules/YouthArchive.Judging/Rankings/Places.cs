namespace YouthArchive.Judging.Rankings;

internal static class Places
{
    /// <summary>Places of values that stand best first: equal ones share, the next is left out (1, 2, 2, 4).</summary>
    public static int[] Shared<T>(IReadOnlyList<T> bestFirst, Func<T, T, bool> areEqual)
    {
        var places = new int[bestFirst.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i > 0 && areEqual(bestFirst[i - 1], bestFirst[i]) ? places[i - 1] : i + 1;
        }
        return places;
    }

    /// <summary>The score as it is published: two decimals, half away from zero.</summary>
    public static decimal Published(double score) => Math.Round((decimal)Math.Clamp(score, -1e12, 1e12), 2, MidpointRounding.AwayFromZero);
}
