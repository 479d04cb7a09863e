namespace YouthArchive.ArchiveHack.GitHub;

internal interface IRepositoriesClient
{
    IRepositoryCommitsClient Commit { get; }
    IRepositoryContentsClient Content { get; }
    IReleasesClient Release { get; }

    Task<Repository> Get(string owner, string name, CancellationToken cancellationToken = default);
    Task<Repository> Get(long repositoryId, CancellationToken cancellationToken = default);
    Task<IReadOnlyList<RepositoryLanguage>> GetAllLanguages(string owner, string name, CancellationToken cancellationToken = default);
    Task<IReadOnlyList<RepositoryLanguage>> GetAllLanguages(long repositoryId, CancellationToken cancellationToken = default);
    Task<RepositoryContentLicense> GetLicenseContents(string owner, string name, CancellationToken cancellationToken = default);
    Task<RepositoryContentLicense> GetLicenseContents(long repositoryId, CancellationToken cancellationToken = default);
}

internal interface IRepositoryCommitsClient
{
    Task<IReadOnlyList<GitHubCommit>> GetAll(string owner, string name, CommitRequest request, ApiOptions options, CancellationToken cancellationToken = default);
    Task<IReadOnlyList<GitHubCommit>> GetAll(long repositoryId, CommitRequest request, ApiOptions options, CancellationToken cancellationToken = default);
}

internal interface IRepositoryContentsClient
{
    Task<Readme> GetReadme(string owner, string name, CancellationToken cancellationToken = default);
    Task<Readme> GetReadme(long repositoryId, CancellationToken cancellationToken = default);
    Task<byte[]> GetRawContent(string owner, string name, string path, CancellationToken cancellationToken = default);
}

internal interface IReleasesClient
{
    Task<IReadOnlyList<Release>> GetAll(string owner, string name, ApiOptions options, CancellationToken cancellationToken = default);
    Task<IReadOnlyList<Release>> GetAll(long repositoryId, ApiOptions options, CancellationToken cancellationToken = default);
}
