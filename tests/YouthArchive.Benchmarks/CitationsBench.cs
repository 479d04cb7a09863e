using System.Diagnostics;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Tests.Catalogue;

namespace YouthArchive.Benchmarks;

/// <summary>Written and read back, spoiled, held against labels: how many go wrong, and how many are read in a second on one core.</summary>
internal static class CitationsBench
{
    public static IReadOnlyList<Measure> Run(BenchOptions options)
    {
        var (trips, spoiled) = options.Reduced ? (2_000, 20_000) : (100_000, 1_000_000);
        return [.. Enum.GetValues<CitationStyle>().Select(s => RoundTrips(s, trips)), .. Fuzz(spoiled), .. Labels(), Speed(options.Reduced ? 20_000 : 300_000)];
    }

    private static Measure RoundTrips(CitationStyle style, int count)
    {
        var (random, wrong) = (new Random(20261122), 0);
        for (var i = 0; i < count; i++)
        {
            var citation = RandomCitation.Of(random, style, Desk.Directory);
            wrong += citation.Equals(Desk.Citations.Read(Desk.Citations.Write(citation, style)).Citation) ? 0 : 1;
        }
        return new($"{style}: of {count:N0} written ones read back otherwise", wrong, "", 0);
    }

    private static IEnumerable<Measure> Fuzz(int count)
    {
        var (random, thrown, longest, clock) = (new Random(7), 0, 0.0, new Stopwatch());
        string[] references = [.. LabelledReference.All.Select(r => r.Text)];
        for (var i = 0; i < count; i++)
        {
            var text = FuzzedText.Of(random, references);
            clock.Restart();
            try
            {
                Desk.Citations.Read(text);
            }
            catch (Exception)
            {
                thrown++;
            }
            longest = Math.Max(longest, clock.Elapsed.TotalMilliseconds);
        }
        yield return new($"exceptions over {count:N0} spoiled texts", thrown, "", 0);
        yield return new("the slowest of them, wall", longest, "ms", null);
    }

    private static IEnumerable<Measure> Labels()
    {
        yield return new($"field F1, {LabelledReference.All.Count} labelled references", FieldScore.Of(Desk.Citations, LabelledReference.All).F1, "", 0.98);
        foreach (var language in new[] { "kk", "ru", "mn", "en" })
        {
            yield return new($"field F1, {language}", FieldScore.Of(Desk.Citations, LabelledReference.All.Where(r => r.Language == language)).F1, "", 0.98);
        }
        yield return new("field F1, those with slips", FieldScore.Of(Desk.Citations, LabelledReference.All.Where(r => r.HasSlips)).F1, "", null);
    }

    private static Measure Speed(int count)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            Desk.Citations.Read(LabelledReference.All[i % LabelledReference.All.Count].Text);
        }
        return new("read a second, one thread", count / clock.Elapsed.TotalSeconds, "1/s", null);
    }
}
