using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>What a path means: a repository (or where it went) and the part after it.</summary>
internal sealed record Target(RepositoryRecord? Repository, RepositoryRecord? Forwarded, string Rest)
{
    public static string Base(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
