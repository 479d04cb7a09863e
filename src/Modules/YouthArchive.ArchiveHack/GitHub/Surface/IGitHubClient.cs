namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>
/// The part of GitHub we read, under Octokit's names and argument order: the day its package can be restored,
/// an adapter takes the place of our client and nothing else changes. A CancellationToken always comes last.
/// </summary>
internal interface IGitHubClient
{
    IConnection Connection { get; }
    IRepositoriesClient Repository { get; }
    IGitDatabaseClient Git { get; }
    IChecksClient Check { get; }
    IRateLimitClient RateLimit { get; }
    ApiInfo? GetLastApiInfo();
}

internal interface IGitDatabaseClient
{
    ITreesClient Tree { get; }
}

internal interface ITreesClient
{
    Task<TreeResponse> GetRecursive(string owner, string name, string reference, CancellationToken cancellationToken = default);
    Task<TreeResponse> GetRecursive(long repositoryId, string reference, CancellationToken cancellationToken = default);
}

internal interface IChecksClient
{
    ICheckRunsClient Run { get; }
}

internal interface ICheckRunsClient
{
    Task<CheckRunsResponse> GetAllForReference(string owner, string name, string reference, CheckRunRequest checkRunRequest, ApiOptions options, CancellationToken cancellationToken = default);
    Task<CheckRunsResponse> GetAllForReference(long repositoryId, string reference, CheckRunRequest checkRunRequest, ApiOptions options, CancellationToken cancellationToken = default);
}

internal interface IRateLimitClient
{
    Task<MiscellaneousRateLimit> GetRateLimits(CancellationToken cancellationToken = default);
}
