using System.Net.Http.Headers;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>One GET as it will be sent. The token is added only where the address has the origin of the API.</summary>
internal sealed record Question(Uri Address, string Accept, Credentials Credentials, Uri Origin)
{
    public const string Json = "application/vnd.github+json";
    public const string Raw = "application/vnd.github.raw+json";

    public int MaximumBytes { get; init; } = Transport.LargestBody;
    public bool ExpectsJson { get; init; } = true;

    public ResponseKey Key => new(Credentials.Fingerprint, "GET", Address.AbsoluteUri, Accept);

    public bool IsAtHome => HasSameOrigin(Address, Origin);

    public static bool HasSameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && one.IdnHost.Equals(other.IdnHost, StringComparison.OrdinalIgnoreCase)
        && one.UserInfo.Length == 0;

    public HttpRequestMessage ToMessage(string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", "2022-11-28");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("YouthArchive", "1"));
        if (Credentials.Token is { } token && IsAtHome)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }
        return request;
    }
}
