namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Server-side push times (GET …/activity), which Octokit does not have; an adapter serves it through IConnection.</summary>
internal interface IRepositoryActivityClient
{
    Task<IReadOnlyList<RepositoryActivity>> GetAll(long repositoryId, RepositoryActivityRequest request, ApiOptions options, CancellationToken cancellationToken = default);
}

/// <summary>The README's own bytes, read no further than asked: GitHub leaves its JSON empty above 1 MB.</summary>
internal interface IRawReadmeClient
{
    Task<RawContent> GetReadme(long repositoryId, int maximumBytes, CancellationToken cancellationToken = default);
}

internal sealed record RawContent(byte[] Bytes, bool IsCut);

/// <summary>A list that knows it is not the whole: the page cap was met, or the links ran in a circle.</summary>
internal interface IPartialList
{
    bool IsPartial { get; }
}
