namespace YouthArchive.ArchiveHack.GitHub;

internal sealed class RepositoryCommitsClient(IConnection connection) : IRepositoryCommitsClient
{
    public Task<IReadOnlyList<GitHubCommit>> GetAll(string owner, string name, CommitRequest request, ApiOptions options, CancellationToken cancellationToken = default) =>
        All(Paths.Of(owner, name), request, options, cancellationToken);

    public Task<IReadOnlyList<GitHubCommit>> GetAll(long repositoryId, CommitRequest request, ApiOptions options, CancellationToken cancellationToken = default) =>
        All(Paths.Of(repositoryId), request, options, cancellationToken);

    private async Task<IReadOnlyList<GitHubCommit>> All(string repository, CommitRequest request, ApiOptions options, CancellationToken cancellationToken)
    {
        var query = Paths.Query(
            ("sha", request.Sha), ("path", request.Path), ("author", request.Author),
            ("since", request.Since is { } since ? Paths.Moment(since) : null), ("until", request.Until is { } until ? Paths.Moment(until) : null));
        return await connection.All<List<GitHubCommit>, GitHubCommit>(Paths.To(repository, "/commits"), query, options, page => page, cancellationToken);
    }
}

internal sealed class RepositoryContentsClient(IConnection connection) : IRepositoryContentsClient
{
    public Task<Readme> GetReadme(string owner, string name, CancellationToken cancellationToken = default) => Readme(Paths.Of(owner, name), cancellationToken);

    public Task<Readme> GetReadme(long repositoryId, CancellationToken cancellationToken = default) => Readme(Paths.Of(repositoryId), cancellationToken);

    public async Task<byte[]> GetRawContent(string owner, string name, string path, CancellationToken cancellationToken = default)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return (await connection.GetRaw(Paths.To(Paths.Of(owner, name), "/contents/" + escaped), null, cancellationToken)).Body;
    }

    private async Task<Readme> Readme(string repository, CancellationToken cancellationToken) =>
        (await connection.Get<Readme>(Paths.To(repository, "/readme"), null, null, cancellationToken)).Body ?? new Readme();
}

internal sealed class ReleasesClient(IConnection connection) : IReleasesClient
{
    public Task<IReadOnlyList<Release>> GetAll(string owner, string name, ApiOptions options, CancellationToken cancellationToken = default) =>
        All(Paths.Of(owner, name), options, cancellationToken);

    public Task<IReadOnlyList<Release>> GetAll(long repositoryId, ApiOptions options, CancellationToken cancellationToken = default) =>
        All(Paths.Of(repositoryId), options, cancellationToken);

    private async Task<IReadOnlyList<Release>> All(string repository, ApiOptions options, CancellationToken cancellationToken) =>
        await connection.All<List<Release>, Release>(Paths.To(repository, "/releases"), Paths.Query(), options, page => page, cancellationToken);
}

internal sealed class TreesClient(IConnection connection) : ITreesClient
{
    public Task<TreeResponse> GetRecursive(string owner, string name, string reference, CancellationToken cancellationToken = default) =>
        Tree(Paths.Of(owner, name), reference, cancellationToken);

    public Task<TreeResponse> GetRecursive(long repositoryId, string reference, CancellationToken cancellationToken = default) =>
        Tree(Paths.Of(repositoryId), reference, cancellationToken);

    private async Task<TreeResponse> Tree(string repository, string reference, CancellationToken cancellationToken) =>
        (await connection.Get<TreeResponse>(Paths.To(repository, "/git/trees/" + Paths.Reference(reference)), Paths.Query(("recursive", "1")), null, cancellationToken)).Body
            ?? new TreeResponse();
}

internal sealed class CheckRunsClient(IConnection connection) : ICheckRunsClient
{
    public Task<CheckRunsResponse> GetAllForReference(string owner, string name, string reference, CheckRunRequest checkRunRequest, ApiOptions options, CancellationToken cancellationToken = default) =>
        All(Paths.Of(owner, name), reference, checkRunRequest, options, cancellationToken);

    public Task<CheckRunsResponse> GetAllForReference(long repositoryId, string reference, CheckRunRequest checkRunRequest, ApiOptions options, CancellationToken cancellationToken = default) =>
        All(Paths.Of(repositoryId), reference, checkRunRequest, options, cancellationToken);

    private async Task<CheckRunsResponse> All(string repository, string reference, CheckRunRequest request, ApiOptions options, CancellationToken cancellationToken)
    {
        var query = Paths.Query(("check_name", request.CheckName), ("status", request.Status), ("filter", request.Filter));
        var total = 0L;
        var runs = await connection.All<CheckRunsResponse, CheckRun>(
            Paths.To(repository, "/commits/" + Paths.Reference(reference) + "/check-runs"), query, options, page => Note(page, ref total), cancellationToken);
        return new CheckRunsResponse { TotalCount = Math.Max(total, runs.Count), CheckRuns = runs };
    }

    private static IReadOnlyList<CheckRun> Note(CheckRunsResponse page, ref long total)
    {
        total = page.TotalCount;
        return page.CheckRuns;
    }
}
