namespace YouthArchive.ArchiveHack.GitHub;

internal sealed class GitHubClient(IConnection connection) : IGitHubClient, IGitDatabaseClient, IChecksClient, IRateLimitClient
{
    public IConnection Connection => connection;
    public IRepositoriesClient Repository { get; } = new RepositoriesClient(connection);
    public IGitDatabaseClient Git => this;
    public ITreesClient Tree { get; } = new TreesClient(connection);
    public IChecksClient Check => this;
    public ICheckRunsClient Run { get; } = new CheckRunsClient(connection);
    public IRateLimitClient RateLimit => this;

    public ApiInfo? GetLastApiInfo() => connection.GetLastApiInfo();

    public async Task<MiscellaneousRateLimit> GetRateLimits(CancellationToken cancellationToken = default) =>
        (await connection.Get<MiscellaneousRateLimit>(Paths.To("rate_limit"), null, null, cancellationToken)).Body;
}
