using System.Net;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>The pipe below the typed methods; what Octokit lacks can be asked through it.</summary>
internal interface IConnection
{
    Uri BaseAddress { get; }
    Task<IApiResponse<T>> Get<T>(Uri uri, IDictionary<string, string>? parameters, string? accepts, CancellationToken cancellationToken = default);
    Task<IApiResponse<byte[]>> GetRaw(Uri uri, IDictionary<string, string>? parameters, CancellationToken cancellationToken = default);
    ApiInfo? GetLastApiInfo();
}

internal interface IApiResponse<out T>
{
    T Body { get; }
    IResponse HttpResponse { get; }
}

internal interface IResponse
{
    object Body { get; }
    IReadOnlyDictionary<string, string> Headers { get; }
    ApiInfo ApiInfo { get; }
    HttpStatusCode StatusCode { get; }
    string? ContentType { get; }
}

internal interface ICredentialStore
{
    Task<Credentials> GetCredentials();
}
