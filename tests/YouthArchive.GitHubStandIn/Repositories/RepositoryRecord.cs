using YouthArchive.GitHubStandIn.Git;

namespace YouthArchive.GitHubStandIn.Repositories;

/// <summary>One repository as it is addressed now; its files stay where they were when it is renamed.</summary>
internal sealed record RepositoryRecord(long Id, string Owner, string Name, string Directory, RepositoryFacts Facts, PushLog Pushes)
{
    public string FullName => $"{Owner}/{Name}";

    public string DefaultBranch => GitReferences.DefaultBranch(Directory);

    /// <summary>The head of the default branch; null while the repository is empty.</summary>
    public string? Head => GitReferences.Branch(Directory, DefaultBranch);
}
