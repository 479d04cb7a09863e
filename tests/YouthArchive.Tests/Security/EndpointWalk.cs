using System.Net;

namespace YouthArchive.Tests.Security;

/// <summary>Calls endpoints as everybody and compares who came in with who may.</summary>
internal static class EndpointWalk
{
    public static IEnumerable<string> WithoutPolicy(IEnumerable<WalkedEndpoint> endpoints) =>
        endpoints.Where(e => e.Policy is null)
            .Select(e => $"{e.Pattern}: names no policy. One of [OpenToAll], [SignedIn], [Requires(…)] is needed.");

    /// <summary>What the table does not say, says twice over, or says wrongly.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(
        IReadOnlyList<WalkedEndpoint> endpoints, WhoMay table, IReadOnlyDictionary<string, HttpClient> callers)
    {
        var problems = new List<string>();
        foreach (var endpoint in endpoints)
        {
            var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            foreach (var method in endpoint.Methods)
            {
                found[method] = await AllowedAsync(endpoint, method, callers);
            }
            problems.AddRange(Compare(endpoint.Pattern, found, table));
        }
        var known = endpoints.SelectMany(e => e.Methods.Select(m => (e.Pattern, m))).ToHashSet();
        problems.AddRange(table.Rows.Where(r => !known.Contains(r)).Select(r => $"{r.Pattern} {r.Method}: in the table, but the site has no such endpoint."));
        return problems;
    }

    public static IEnumerable<string> Compare(string pattern, Dictionary<string, HashSet<string>> found, WhoMay table)
    {
        foreach (var group in found.Where(f => table.Of(pattern, f.Key) is null).GroupBy(f => WhoMay.Words(f.Value)))
        {
            yield return $"not in who-may.txt; to paste when it is right:\n{WhoMay.Line(pattern, group.Select(g => g.Key), group.First().Value)}";
        }
        foreach (var (method, allowed) in found)
        {
            if (table.Of(pattern, method) is { } expected && !expected.SetEquals(allowed))
            {
                yield return $"{pattern} {method}: the table says {WhoMay.Words(expected)}, the site lets in {WhoMay.Words(allowed)}.";
            }
        }
    }

    private static async Task<HashSet<string>> AllowedAsync(
        WalkedEndpoint endpoint, string method, IReadOnlyDictionary<string, HttpClient> callers)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (caller, browser) in callers)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), endpoint.SamplePath);
            if (method is "POST" or "PUT")
            {
                request.Content = new FormUrlEncodedContent([]);
            }
            using var response = await browser.SendAsync(request);
            if (!IsRefusal(response, endpoint.SamplePath))
            {
                allowed.Add(caller);
            }
        }
        return allowed;
    }

    // Not found, a missing token, a wrong form: all that comes after being let in.
    private static bool IsRefusal(HttpResponseMessage response, string path) =>
        response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || response.Headers.Location?.OriginalString is { } location
            && location.Contains($"/sign-in?returnUrl={Uri.EscapeDataString(path)}", StringComparison.OrdinalIgnoreCase);
}
