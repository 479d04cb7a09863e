using System.Text;

namespace YouthArchive.ArchiveHack.GitHub;

internal static class Addresses
{
    /// <summary>Relative addresses stand below the API's own path, as on an Enterprise server (…/api/v3/).</summary>
    public static Uri Absolute(Uri baseAddress, Uri uri, IDictionary<string, string>? parameters)
    {
        var address = uri.IsAbsoluteUri ? uri : new Uri(baseAddress, uri.OriginalString.TrimStart('/'));
        if (parameters is null or { Count: 0 })
        {
            return address;
        }
        var query = new StringBuilder(address.Query.TrimStart('?'));
        foreach (var (name, value) in parameters)
        {
            query.Append(query.Length > 0 ? "&" : "").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }
        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }

    public static Uri RedirectTarget(Uri from, HttpAnswer answer) =>
        Uri.TryCreate(answer.Header("location"), UriKind.RelativeOrAbsolute, out var target) && Uri.TryCreate(from, target, out var address)
            ? address
            : throw new RedirectRefusedException("A redirect without a usable address.", answer.Status);
}
