using System.Globalization;
using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>One question about one repository, with what is needed to answer it.</summary>
internal sealed record Ask(HttpRequest Request, RepositoryRecord Repository, string BaseAddress, GitReader Git, Accounts Accounts, WrittenPages Pages, TimeProvider Time)
{
    public string Url => $"{BaseAddress}/repos/{Repository.FullName}";

    public string HtmlUrl => $"{BaseAddress}/{Repository.FullName}";

    public string? Query(string name) => Request.Query.TryGetValue(name, out var value) && value.Count > 0 && value[0] is { Length: > 0 } text ? text : null;

    public int Number(string name, int usual, int most) =>
        int.TryParse(Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, most) : usual;

    /// <summary>A branch, a SHA the repository holds, or null.</summary>
    public async Task<string?> CommitAsync(string? reference)
    {
        if (reference is null)
        {
            return Repository.Head;
        }

        var branch = reference.StartsWith("heads/", StringComparison.Ordinal) ? reference["heads/".Length..] : reference;
        if (reference == "HEAD" || GitReferences.Branch(Repository.Directory, branch) is { } head)
        {
            return reference == "HEAD" ? Repository.Head : GitReferences.Branch(Repository.Directory, branch);
        }

        var isSha = reference.Length == 40 && reference.All(char.IsAsciiHexDigitLower);
        return isSha && await Git.TypeAsync(Repository.Directory, reference) == "commit" ? reference : null;
    }
}
