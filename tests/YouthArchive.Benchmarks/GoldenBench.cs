using System.Diagnostics;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Judging.Rankings.Fixture;

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
            var json = await RscriptAsync(Path.Combine(GoldenSet.Folder, name + ".csv"));
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
            ]
            : throw new InvalidOperationException($"Effects {effects:E1} sd, variances {variances:E1}, R against the committed values {moved:E1} sd.");
    }

    private static async Task<string> RscriptAsync(string csv)
    {
        using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", RepositoryRoot.File("tests", "YouthArchive.Benchmarks", "golden.R"), csv]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("Rscript does not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException("Rscript failed: is r-cran-lme4 installed (Debian: apt-get install r-cran-lme4)?");
    }
}
