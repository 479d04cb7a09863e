using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>Paths whose lines a team has hardly written itself: locks, vendored and generated files.</summary>
internal static partial class OwnPaths
{
    public static bool AreOwn(string path) => !Foreign().IsMatch(path);

    [GeneratedRegex(
        @"(^|/)(node_modules|vendor|third[_-]?party|bower_components|dist|build|out|\.next|\.venv|venv|site-packages|Pods|target|obj|bin|packages|__pycache__|\.idea|\.vscode|migrations)/"
        + @"|(^|/)(package-lock\.json|yarn\.lock|pnpm-lock\.yaml|composer\.lock|Gemfile\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|Cargo\.lock|go\.sum|packages\.lock\.json|pubspec\.lock)$"
        + @"|\.(min\.(js|css)|map|bundle\.js|designer\.cs|g\.cs|g\.dart|pb\.go|lock|csv|tsv|geojson|svg|ipynb)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Foreign();
}
