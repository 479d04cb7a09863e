using System.Globalization;
using System.Text.Json;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Tests.Architecture;

namespace YouthArchive.Tests.Judging.Rankings.Fixture;

/// <summary>A data set and what lme4 made of it, as they lie in the folder <c>Golden</c>.</summary>
internal sealed record GoldenSet(string Name, IReadOnlyList<Observation> Observations, JsonElement Expected)
{
    public static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "YouthArchive.Tests", "Judging", "Rankings", "Golden");

    public static IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(Folder, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static GoldenSet Read(string name) => Read(name, File.ReadAllText(Path.Combine(Folder, name + ".json")));

    public static GoldenSet Read(string name, string json)
    {
        var rows = File.ReadAllLines(Path.Combine(Folder, name + ".csv")).Skip(1).Select(line => line.Split(','));
        return new(name, [.. rows.Select(r => new Observation(r[0], r[1], Number(r[2]), r.Length > 3 ? Number(r[3]) : 1))], JsonDocument.Parse(json).RootElement);
    }

    public double Spread => Expected.GetProperty("spread").GetDouble();

    /// <summary>Largest difference of an effect, of an entry or a judge, in standard deviations of the scores.</summary>
    public double EffectDifference(AdditiveModel model) => Math.Max(
        Largest("entries", "effect", model.EntryEffect), Largest("judges", "effect", model.JudgeEffect)) / Spread;

    public double ErrorDifference(AdditiveModel model) => Largest("entries", "standardError", model.StandardError) / Spread;

    /// <summary>Largest difference of a variance: relative, or in parts of the scores' variance where lme4 has it (almost) at zero.</summary>
    public double VarianceDifference(AdditiveModel model) => new[]
    {
        Relative(model.EntryVariance, "entry"), Relative(model.JudgeVariance, "judge"), Relative(model.ResidualVariance, "residual"),
    }.Max();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private double Relative(double own, string name)
    {
        var expected = Expected.GetProperty("variance").GetProperty(name).GetDouble();
        return Math.Abs(own - expected) / (expected > 1e-6 * Spread * Spread ? expected : Spread * Spread);
    }

    private double Largest(string list, string property, double[] own)
    {
        var expected = Expected.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(property).GetDouble()).ToList();
        return expected.Count == own.Length ? expected.Zip(own, (e, o) => Math.Abs(e - o)).Max()
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Name}: {own.Length} instead of {expected.Count}."));
    }
}
