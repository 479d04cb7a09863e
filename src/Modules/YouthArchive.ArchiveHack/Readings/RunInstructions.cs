using System.Text.RegularExpressions;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Whether a README seems to say how the work is started: a heading that says so, or a well-known command in a listing.</summary>
internal static partial class RunInstructions
{
    public static bool StandIn(string? readme) => readme is not null && (Heading().IsMatch(readme) || Command().IsMatch(readme));

    [GeneratedRegex(
        @"^\s{0,3}#{1,6}[^\n]*(run\b|running|install|getting started|quick ?start|usage|set ?up|іске қос|орнату|қолдану|запуск|запустить|установ|использован|ажиллуул|суулга|эхлүүл)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^[ \t]*(\$ ?)?(docker(-| )compose|docker run|npm (i|ci|install|start|run)|npx |yarn |pnpm |pip3? install|python3? |uvicorn |streamlit run|flask run|dotnet run|go run|cargo run|make\b|mvn |\./gradlew|java -jar|php |composer |flutter run|bundle )",
        RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Command();
}
