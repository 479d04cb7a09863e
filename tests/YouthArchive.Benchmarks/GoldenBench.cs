using System.Diagnostics;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Judging.Rankings.Fixture;
using YouthArchive.Tests.Olympiads.Results.Analysis.Fixture;

namespace YouthArchive.Benchmarks;

/// <summary>
/// Runs R's lme4 over the golden data sets, holds what it says against the committed values and against ours. <c>--write</c> commits
/// anew what R says. Only this needs R; no test does.
/// </summary>
internal static class GoldenBench
{
    private const double SameInR = 1e-6;

    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options, bool writes)
    {
        var (effects, errors, variances, moved) = (0.0, 0.0, 0.0, 0.0);
        foreach (var name in GoldenSet.Names)
        {
            var json = await RscriptAsync("golden.R", Path.Combine(GoldenSet.Folder, name + ".csv"));
            var fresh = GoldenSet.Read(name, json);
            var model = AdditiveModel.Fit(fresh.Observations);
            effects = Math.Max(effects, fresh.EffectDifference(model));
            errors = Math.Max(errors, fresh.ErrorDifference(model));
            variances = Math.Max(variances, fresh.VarianceDifference(model));
            var file = Path.Combine(GoldenSet.Folder, name + ".json");
            if (writes || !File.Exists(file))
            {
                await File.WriteAllTextAsync(file, json);
            }
            moved = Math.Max(moved, fresh.DifferenceTo(GoldenSet.Read(name)));
        }
        return moved <= SameInR && effects <= 1e-4 && variances <= 0.01
            ?
            [
                new($"{GoldenSet.Names.Count} data sets: largest difference of an effect", effects, "sd", 1e-4),
                new("largest difference of a standard error", errors, "sd", 1e-4),
                new("largest difference of a variance", variances, "", 0.01),
                new("R's values against the committed ones", moved, "sd", SameInR),
                .. await OlympiadAsync(writes),
            ]
            : throw new InvalidOperationException($"Effects {effects:E1} sd, variances {variances:E1}, R against the committed values {moved:E1} sd.");
    }

    private static async Task<IReadOnlyList<Measure>> OlympiadAsync(bool writes)
    {
        var (classical, model, fairness, moved) = (0.0, 0.0, 0.0, 0.0);
        foreach (var name in GoldenMarks.Names)
        {
            var json = await RscriptAsync("golden-olympiad.R", Path.Combine(GoldenMarks.Folder, name + ".csv"));
            var fresh = GoldenMarks.Read(name, json);
            var file = Path.Combine(GoldenMarks.Folder, name + ".json");
            if (writes || !File.Exists(file))
            {
                await File.WriteAllTextAsync(file, json);
            }
            classical = Math.Max(classical, fresh.ClassicalDifference());
            model = Math.Max(model, fresh.IsRightOrWrong ? fresh.ModelDifference() : 0);
            fairness = Math.Max(fairness, fresh.HasTwoGroups ? fresh.FairnessDifference() : 0);
            moved = Math.Max(moved, fresh.DifferenceTo(GoldenMarks.Read(name)));
        }
        return classical <= 1e-9 && model <= 1e-3 && fairness <= 1e-9 && moved <= SameInR
            ?
            [
                new($"olympiad, {GoldenMarks.Names.Count} data sets: classical statistics, largest relative difference", classical, "", 1e-9),
                new("two-parameter model: largest difference of a slope, intercept, ability or error", model, "", 1e-3),
                new("Mantel-Haenszel: largest relative difference, classes equal", fairness, "", 1e-9),
                new("R's values against the committed ones", moved, "", SameInR),
            ]
            : throw new InvalidOperationException($"Classical {classical:E1}, model {model:E1}, fairness {fairness:E1}, R against the committed values {moved:E1}.");
    }

    private static async Task<string> RscriptAsync(string script, string csv)
    {
        using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", RepositoryRoot.File("tests", "YouthArchive.Benchmarks", script), csv]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("Rscript does not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException("Rscript failed: is r-cran-lme4 installed (Debian: apt-get install r-cran-lme4)?");
    }
}
