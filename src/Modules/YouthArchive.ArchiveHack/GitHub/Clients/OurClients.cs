namespace YouthArchive.ArchiveHack.GitHub;

internal sealed class RepositoryActivityClient(IConnection connection) : IRepositoryActivityClient
{
    public async Task<IReadOnlyList<RepositoryActivity>> GetAll(
        long repositoryId, RepositoryActivityRequest request, ApiOptions options, CancellationToken cancellationToken = default)
    {
        var query = Paths.Query(("ref", request.Ref), ("time_period", request.TimePeriod), ("activity_type", request.ActivityType));
        return await connection.All<List<RepositoryActivity>, RepositoryActivity>(
            Paths.To(Paths.Of(repositoryId), "/activity"), query, options, page => page, cancellationToken);
    }
}

internal sealed class RawReadmeClient(Connection connection) : IRawReadmeClient
{
    public async Task<RawContent> GetReadme(long repositoryId, int maximumBytes, CancellationToken cancellationToken = default)
    {
        var answer = await connection.AskRaw(Paths.To(Paths.Of(repositoryId), "/readme"), null, maximumBytes, cancellationToken);
        return new RawContent(answer.Body, answer.IsCut);
    }
}
