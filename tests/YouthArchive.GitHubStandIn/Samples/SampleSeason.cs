namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>The window of the sample hackathon: 48 hours. Minute by minute times are counted from its start.</summary>
internal sealed record SampleSeason(DateTime StartUtc)
{
    public DateTime FreezeUtc => StartUtc.AddHours(48);

    public DateTime At(double hours) => StartUtc.AddMinutes(Math.Round(hours * 60));

    /// <summary>Times between two hours, about evenly apart, always the same for the same seed, in whole seconds.</summary>
    public IReadOnlyList<DateTime> Spread(int count, double fromHour, double toHour, int seed)
    {
        var step = (toHour - fromHour) * 3600 / count;
        var noise = new Noise(seed);
        return Enumerable.Range(0, count)
            .Select(i => StartUtc.AddSeconds(Math.Floor((fromHour * 3600) + (step * (i + (0.15 + (noise.Next(70) / 100.0)))))))
            .ToArray();
    }
}

/// <summary>Whole numbers that look random and are the same on every machine and runtime.</summary>
internal sealed class Noise(int seed)
{
    private uint state = unchecked(((uint)seed * 2654435761u) + 12345u);

    public int Next(int below)
    {
        state = unchecked((state * 1664525u) + 1013904223u);
        return (int)((state >> 8) % (uint)below);
    }
}
