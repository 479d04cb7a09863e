using System.Net;
using System.Text.RegularExpressions;

namespace YouthArchive.Programmes.Pages.Programmes;

internal sealed record Heading(string Id, string Text);

/// <summary>The second-level headings of a rendered text, for the list «on this page».</summary>
internal static partial class Headings
{
    public static IReadOnlyList<Heading> Of(string html) =>
        [.. Second().Matches(html).Select(m => new Heading(m.Groups["id"].Value, WebUtility.HtmlDecode(Tag().Replace(m.Groups["text"].Value, ""))))];

    [GeneratedRegex("""<h2 id="(?<id>[^"]+)">(?<text>.*?)</h2>""", RegexOptions.Singleline)]
    private static partial Regex Second();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
