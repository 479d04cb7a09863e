namespace YouthArchive.ArchiveHack.GitHub;

internal sealed class RepositoriesClient(IConnection connection) : IRepositoriesClient
{
    public IRepositoryCommitsClient Commit { get; } = new RepositoryCommitsClient(connection);
    public IRepositoryContentsClient Content { get; } = new RepositoryContentsClient(connection);
    public IReleasesClient Release { get; } = new ReleasesClient(connection);

    public Task<Repository> Get(string owner, string name, CancellationToken cancellationToken = default) =>
        One<Repository>(Paths.To(Paths.Of(owner, name)), cancellationToken);

    public Task<Repository> Get(long repositoryId, CancellationToken cancellationToken = default) =>
        One<Repository>(Paths.To(Paths.Of(repositoryId)), cancellationToken);

    public Task<IReadOnlyList<RepositoryLanguage>> GetAllLanguages(string owner, string name, CancellationToken cancellationToken = default) =>
        Languages(Paths.Of(owner, name), cancellationToken);

    public Task<IReadOnlyList<RepositoryLanguage>> GetAllLanguages(long repositoryId, CancellationToken cancellationToken = default) =>
        Languages(Paths.Of(repositoryId), cancellationToken);

    public Task<RepositoryContentLicense> GetLicenseContents(string owner, string name, CancellationToken cancellationToken = default) =>
        One<RepositoryContentLicense>(Paths.To(Paths.Of(owner, name), "/license"), cancellationToken);

    public Task<RepositoryContentLicense> GetLicenseContents(long repositoryId, CancellationToken cancellationToken = default) =>
        One<RepositoryContentLicense>(Paths.To(Paths.Of(repositoryId), "/license"), cancellationToken);

    private async Task<IReadOnlyList<RepositoryLanguage>> Languages(string repository, CancellationToken cancellationToken)
    {
        var bytes = (await connection.Get<Dictionary<string, long>>(Paths.To(repository, "/languages"), null, null, cancellationToken)).Body;
        return bytes is null ? [] : [.. bytes.Select(pair => new RepositoryLanguage(pair.Key, pair.Value))];
    }

    private async Task<T> One<T>(Uri uri, CancellationToken cancellationToken)
        where T : new() =>
        (await connection.Get<T>(uri, null, null, cancellationToken)).Body ?? new T();
}
