namespace YouthArchive.Benchmarks;

/// <param name="Site">Folder of the published site.</param>
/// <param name="Reduced">CI's size: enough to see that the answers are right, too short to judge speed.</param>
internal sealed record BenchOptions(string Name, string Site, string Out, bool Reduced)
{
    public static BenchOptions? Parse(string[] args)
    {
        var name = args is [var first, ..] && !first.StartsWith('-') ? first : "all";
        var site = After(args, "--site");
        var result = After(args, "--out");
        return site is null || result is null ? null : new(name, Path.GetFullPath(site), Path.GetFullPath(result), args.Contains("--reduced"));
    }

    private static string? After(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
