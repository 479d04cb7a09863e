using Microsoft.AspNetCore.Http;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <summary>Whether a request comes from a page of this site.</summary>
internal static class OwnSite
{
    /// <summary>A header that no form can send, and no other site's script without being allowed to.</summary>
    public const string Header = "X-Sitting";

    /// <summary>True when the browser says so (<c>Sec-Fetch-Site</c>); one that says nothing must name this host as the origin, or none at all.</summary>
    public static bool Sent(HttpRequest request)
    {
        var headers = request.Headers;
        if (!headers.ContainsKey(Header) || request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }
        if (headers["Sec-Fetch-Site"] is { Count: > 0 } site)
        {
            return site == "same-origin";
        }
        var origin = headers.Origin.ToString();
        return origin.Length == 0 || Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value;
    }
}
