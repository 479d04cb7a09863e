using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.Platform.Localization;

namespace YouthArchive.ArchiveHack.Panels;

/// <param name="Class">Of the design's tags: ok, warn, or none.</param>
internal sealed record CheckLine(string Class, string Icon, string Text);

/// <summary>What is in the repository and what is not. What was not read says so.</summary>
internal static class ChecksList
{
    public static IEnumerable<CheckLine> Of(IStringLocalizer s, RepositoryFacts facts)
    {
        var tree = facts.Tree;
        yield return facts.Readme switch
        {
            { TellsHowToRun: true } => Good(s["Says how to run it"]),
            not null => Missing(s["Does not say how to run it"]),
            null when tree is { IsTruncated: false } => Missing(s["There is no README."]),
            null => Unknown(s["README: not read yet"]),
        };
        yield return tree switch
        {
            { TestFiles: > 0 } => Good(s.Plural(tree.TestFiles, "Tests: {0} file", "Tests: {0} files")),
            { IsTruncated: false } => Missing(s["There are no tests."]),
            _ => Unknown(s["Tests: not known yet"]),
        };
        yield return facts.Licence is { } licence ? Good(s["Licence: {0}", licence])
            : tree is { IsTruncated: false } ? Missing(s["There is no licence."]) : Unknown(s["Licence: not known yet"]);
        yield return Runs(s, facts.Checks);
        if (facts.Releases is { Count: > 0 } releases)
        {
            yield return Good(s.Plural(releases.Count, "{0} release", "{0} releases"));
        }
    }

    private static CheckLine Runs(IStringLocalizer s, IReadOnlyList<KeptCheck>? checks)
    {
        if (checks is null)
        {
            return Unknown(s["Automatic checks: not known yet"]);
        }
        if (checks.Count == 0)
        {
            return Missing(s["There are no automatic checks."]);
        }
        var passed = checks.Count(c => c.Conclusion is "success" or "neutral" or "skipped");
        var running = checks.Count(c => c.Status != "completed");
        return running > 0 ? Unknown(s["Automatic checks: {0} of {1} are still running", running, checks.Count])
            : passed == checks.Count ? Good(s["Automatic checks: {0} of {1} passed", passed, checks.Count])
            : Missing(s["Automatic checks: {0} of {1} passed", passed, checks.Count]);
    }

    private static CheckLine Good(string text) => new("ok", "ok", text);

    private static CheckLine Missing(string text) => new("warn", "warn", text);

    private static CheckLine Unknown(string text) => new("", "ring", text);
}
