using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Repositories;

/// <param name="Repository">Only when found.</param>
internal sealed record LookupAnswer(HandInCheck Check, Repository? Repository = null);

/// <summary>Looks a repository up once, while somebody waits for the page.</summary>
internal sealed class RepositoryLookup(IGitHubClient client, TimeProvider clock)
{
    /// <summary>Whoever waits longer is told that the site will look by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    public async Task<LookupAnswer> FindAsync(RepositoryAddress address, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var repository = await client.Repository.Get(address.Owner, address.Name, both.Token);
            return Of(repository);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(HandInCheck.Waiting);
        }
        catch (ApiException failure)
        {
            return new(Of(Failures.StateOf(failure)));
        }
    }

    private static LookupAnswer Of(Repository repository) => repository switch
    {
        { Id: 0 } => new(HandInCheck.Waiting),
        { Private: true } => new(HandInCheck.Private),
        _ => new(HandInCheck.Found, repository),
    };

    private static HandInCheck Of(ReadingState state) => state switch
    {
        ReadingState.Unreachable => HandInCheck.NotFound,
        ReadingState.Forbidden or ReadingState.Legal => HandInCheck.Refused,
        _ => HandInCheck.Waiting,
    };
}
