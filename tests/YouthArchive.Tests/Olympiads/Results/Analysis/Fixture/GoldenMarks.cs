using System.Globalization;
using System.Text.Json;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Tests.Architecture;

namespace YouthArchive.Tests.Olympiads.Results.Analysis.Fixture;

/// <summary>Marks and what base R made of them, as they lie in the folder <c>Golden</c>.</summary>
internal sealed record GoldenMarks(string Name, MarkTable Table, JsonElement Expected)
{
    public static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "YouthArchive.Tests", "Olympiads", "Results", "Analysis", "Golden");

    public static IReadOnlyList<string> Names => ["languages", "lsat7", "partial"];

    public bool IsRightOrWrong => Expected.TryGetProperty("slope", out _);
    public bool HasTwoGroups => Expected.TryGetProperty("odds", out _);

    public static GoldenMarks Read(string name) => Read(name, File.ReadAllText(Path.Combine(Folder, name + ".json")));

    public static GoldenMarks Read(string name, string json)
    {
        var rows = File.ReadAllLines(Path.Combine(Folder, name + ".csv")).Select(line => line.Split(',')).ToList();
        var most = rows.FirstOrDefault(r => r[0] == "max")?.Skip(1).Select(Whole).ToArray();
        var sittings = rows.Skip(1).Where(r => r[0] != "max").Select(r => new AnalysedSitting(
            r[0], [.. r.Skip(1).Select(v => most is null ? 100 * Whole(v) : Whole(v))],
            [.. r.Skip(1).Select(_ => AnswerState.Answered)], new IReadOnlyList<string>?[r.Length - 1])).ToList();
        var items = rows[0].Skip(1).Select((key, i) => new AnalysedItem(key, most?[i] ?? 100, null, [], [])).ToList();
        return new(name, new(items, sittings), JsonDocument.Parse(json).RootElement);
    }

    public double One(string name) => Expected.GetProperty(name).GetDouble();

    public IReadOnlyList<double?> List(string name) =>
        [.. Expected.GetProperty(name).EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? (double?)null : e.GetDouble())];

    /// <summary>Largest relative difference of a classical statistic.</summary>
    public double ClassicalDifference()
    {
        var own = ClassicalAnalysis.Of(Table);
        // R has right and wrong as 1 and 0, we as 100 hundredths: both are one point.
        return new[]
        {
            Largest("facility", own.Items.Select(i => (double?)i.Facility)), Largest("deviation", own.Items.Select(i => i.Deviation)),
            Largest("discrimination", own.Items.Select(i => i.Discrimination)), Largest("efficiency", own.Items.Select(i => i.Efficiency)),
            Largest("withItem", own.Items.Select(i => i.WithItem)), Largest("effectiveWeight", own.Items.Select(i => i.EffectiveWeight)),
            Difference(One("alpha"), own.Alpha), Difference(One("standardError"), own.StandardError), Difference(One("errorRatio"), own.ErrorRatio),
        }.Max();
    }

    /// <summary>Largest difference of a slope, an intercept, an ability or its error.</summary>
    public double ModelDifference()
    {
        var model = TwoParameterModel.Fit(RightOrWrong.Of(Table), 1e-8, 5000);
        var who = Expected.GetProperty("abilityOf").EnumerateArray().Select(e => e.GetInt32()).ToList();
        return new[]
        {
            Farthest("slope", model.Curves.Select(c => c.Slope)), Farthest("intercept", model.Curves.Select(c => c.Intercept)),
            Farthest("ability", who.Select(s => model.Abilities[s].Value)), Farthest("abilityError", who.Select(s => model.Abilities[s].Error)),
        }.Max();
    }

    /// <summary>Largest relative difference of an odds ratio, a chi-square or an error; more than any when a class is another.</summary>
    public double FairnessDifference()
    {
        var own = MantelHaenszel.Of(RightOrWrong.Of(Table), "kk", "ru").Items;
        var classes = Expected.GetProperty("classes").EnumerateArray().Select(e => e.GetString());
        return !classes.SequenceEqual(own.Select(i => i.Class.ToString()))
            ? double.PositiveInfinity
            : new[]
            {
                Largest("odds", own.Select(i => (double?)i.Odds)), Largest("chiSquare", own.Select(i => (double?)i.ChiSquare)),
                Largest("deltaError", own.Select(i => (double?)i.Error)),
            }.Max();
    }

    /// <summary>Between two answers of R to the same data.</summary>
    public double DifferenceTo(GoldenMarks other) => Expected.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array && p.Name != "classes")
        .Max(p => List(p.Name).Zip(other.List(p.Name), (a, b) => Difference(a, b)).Max());

    private double Largest(string name, IEnumerable<double?> own) => List(name).Zip(own, Difference).Max();

    private double Farthest(string name, IEnumerable<double> own) => List(name).Zip(own, (e, o) => Math.Abs(e!.Value - o)).Max();

    private static double Difference(double? expected, double? own) => (expected, own) switch
    {
        (null, null) => 0,
        ({ } e, { } o) => Math.Abs(e - o) / Math.Max(1, Math.Abs(e)),
        _ => double.PositiveInfinity,
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
