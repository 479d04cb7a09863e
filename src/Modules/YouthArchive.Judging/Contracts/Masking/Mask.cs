using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.Judging.Contracts.Masking;

/// <summary>
/// Hides identities in text. Names are found in any case and either alphabet; addresses, mentions and schools are hidden whosever
/// they are. Hiding one word too many is the smaller harm.
/// </summary>
public sealed partial class Mask
{
    /// <summary>What stands in the place of what is hidden.</summary>
    public const string Sign = "▇▇▇";

    private const int ShortestLogin = 3;

    private readonly NameStem[] _names;
    private readonly Regex? _exact;

    public Mask(Identities who)
    {
        _names = [.. who.Names.SelectMany(name => Word().Matches(name).Select(m => m.Value)).Distinct(StringComparer.OrdinalIgnoreCase).Select(NameStem.Of).OfType<NameStem>()];
        var exact = who.Logins.Concat(who.Schools).Select(text => text.Trim()).Where(text => text.Length >= ShortestLogin)
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(text => text.Length).ToList();
        _exact = exact.Count == 0 ? null : new Regex(
            string.Join('|', exact.Select(Exactly)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    /// <summary>Plain text with <see cref="Sign"/> where somebody could be recognised. What takes too long to search is hidden whole.</summary>
    public string Text(string text)
    {
        try
        {
            var known = _exact?.Replace(Visible(text), Sign) ?? Visible(text);
            var addresses = Address().Replace(known, Sign);
            var schools = SchoolWords.Pattern().Replace(addresses, Sign);
            var names = _names.Length == 0 ? schools : Word().Replace(schools, word => IsName(word.Value) ? Sign : word.Value);
            return Runs().Replace(names, Sign);
        }
        catch (RegexMatchTimeoutException)
        {
            return Sign;
        }
    }

    /// <summary>
    /// HTML as the site's own markdown makes it: tags keep their names and nothing else, pictures go, links become their words.
    /// </summary>
    /// <param name="hidden">What a screen reader says in the place of the sign.</param>
    public string Html(string html, string hidden)
    {
        var sign = $"<span role=\"img\" aria-label=\"{WebUtility.HtmlEncode(hidden)}\">{Sign}</span>";
        var shown = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var tag = Tag().Match(html, at);
            var until = tag.Success ? tag.Index : html.Length;
            if (until > at)
            {
                shown.Append(WebUtility.HtmlEncode(Text(WebUtility.HtmlDecode(html[at..until]))).Replace(Sign, sign, StringComparison.Ordinal));
            }
            if (!tag.Success)
            {
                break;
            }
            if (tag.Groups["name"].Value.ToLowerInvariant() is var name && name is not ("" or "a" or "img" or "picture" or "source" or "video" or "audio" or "svg"))
            {
                shown.Append('<').Append(tag.Groups["end"].Value).Append(name).Append('>');
            }
            at = tag.Index + tag.Length;
        }
        return shown.ToString();
    }

    private bool IsName(string word)
    {
        var skeleton = NameSkeleton.Of(word);
        return Array.Exists(_names, name => name.IsIn(skeleton));
    }

    /// <summary>Without the marks that no eye sees, which could part a name.</summary>
    private static string Visible(string text) => Invisible().Replace(text, "");

    // A short one only by itself: "ali" must not eat "quality".
    private static string Exactly(string text) => text.Length < 5
        ? $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(text)}(?![\p{{L}}\p{{N}}])"
        : Regex.Escape(text);

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|(?:[a-z][a-z0-9+.-]*://|www\.)\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{2,}|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|kz|ru|mn|dev|app|co)(?:/\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Address();

    [GeneratedRegex(@"▇▇▇(?:[ \-._]*▇▇▇)+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    [GeneratedRegex(@"<!--.*?-->|<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?:[^<>""']|""[^""]*""|'[^']*')*>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Tag();
}
