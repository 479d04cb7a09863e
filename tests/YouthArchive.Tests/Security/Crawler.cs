using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace YouthArchive.Tests.Security;

/// <summary>An anonymous visitor who follows every link of the site that it is shown, and remembers which of the wanted words stood anywhere.</summary>
internal sealed partial class Crawler(HttpClient browser, HashSet<string> wanted)
{
    private const int MostAddresses = 5000;

    private readonly Queue<string> _open = [];

    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Pages { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Found { get; } = new(StringComparer.Ordinal);

    public async Task RunAsync(IEnumerable<string> starts, CancellationToken cancellation)
    {
        foreach (var start in starts)
        {
            Add(start);
        }
        while (_open.TryDequeue(out var address))
        {
            await VisitAsync(address, cancellation);
        }
        if (Seen.Count >= MostAddresses)
        {
            throw new InvalidOperationException("The site has more addresses than the crawler follows: somewhere links breed links.");
        }
    }

    private async Task VisitAsync(string address, CancellationToken cancellation)
    {
        using var response = await browser.GetAsync(address, cancellation);
        if (response.Headers.Location is { } location)
        {
            Add(location.OriginalString);
            Look(address, location.OriginalString);
        }
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        if (type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("font/", StringComparison.Ordinal))
        {
            return;
        }
        var body = await response.Content.ReadAsStringAsync(cancellation);
        if (response.IsSuccessStatusCode)
        {
            Pages.Add(address);
        }
        Look(address, body);
        Look(address, response.Headers.ToString() + response.Content.Headers);
        Follow(address, type, body);
    }

    // Every name is searched for in one language; that its page leads to the other three is not news.
    private void Follow(string from, string type, string body)
    {
        if (type == "text/html" && from.Contains("/search?", StringComparison.Ordinal))
        {
            return;
        }
        if (type == "text/html")
        {
            foreach (var element in new HtmlParser().ParseDocument(body).QuerySelectorAll("[href],[src],form[method=get]"))
            {
                Add(element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? "");
            }
            return;
        }
        foreach (Match match in Address().Matches(body))
        {
            Add(match.Value);
        }
    }

    private void Look(string address, string text)
    {
        // As it stands, and as a browser or a reader of addresses would turn it back into letters.
        Words(address, text);
        if (text.Contains('&', StringComparison.Ordinal))
        {
            Words(address, WebUtility.HtmlDecode(text));
        }
        if (text.Contains("%D", StringComparison.OrdinalIgnoreCase))
        {
            Words(address, Uri.UnescapeDataString(text));
        }
    }

    // Words, so that a name within another word is not taken for the name.
    private void Words(string address, string text)
    {
        var folded = text.ToLowerInvariant();
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var match in Word().EnumerateMatches(folded))
        {
            if (lookup.TryGetValue(folded.AsSpan(match.Index, match.Length), out var word))
            {
                Found.TryAdd(word, address);
            }
        }
    }

    private void Add(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? absolute.IsLoopback || absolute.Host == "localhost" ? absolute.PathAndQuery : ""
            : address;
        path = path.Split('#')[0];
        if (path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && Seen.Count < MostAddresses && Seen.Add(path))
        {
            _open.Enqueue(path);
        }
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Address();
}
