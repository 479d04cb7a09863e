using Microsoft.Extensions.Logging;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>One refresh of one team's repository. Whatever GitHub answers becomes a named state; only the caller's own cancellation is thrown.</summary>
internal sealed partial class RepositoryReader(
    IGitHubClient client, IRepositoryActivityClient activity, IRawReadmeClient rawReadme, TimeProvider time, ILogger<RepositoryReader> logger)
{
    /// <summary>The first reading: the name is resolved once, and from then on the number counts.</summary>
    public Task<RepositoryReading> ReadAsync(RepositoryAddress address, DateTime startUtc, DateTime endUtc, CancellationToken cancellationToken) =>
        Read(address, null, new ReadingWindow(startUtc, endUtc), cancellationToken);

    public Task<RepositoryReading> ReadAsync(KnownRepository known, DateTime startUtc, DateTime endUtc, CancellationToken cancellationToken) =>
        Read(known.LastAddress, known.Id, new ReadingWindow(startUtc, endUtc), cancellationToken);

    private async Task<RepositoryReading> Read(RepositoryAddress address, long? knownId, ReadingWindow window, CancellationToken cancellationToken)
    {
        using var tally = RequestTally.Start();
        var session = new ReadingSession(address, knownId, time, cancellationToken);
        await Resolve(session, address, knownId);
        if (session.Repository is { } repository && !session.IsOver)
        {
            await ReadParts(session, repository, window);
        }
        foreach (var (part, failure) in session.Failures)
        {
            Log.PartFailed(logger, session.Repository?.Id ?? knownId ?? 0, part, failure.GetType().Name, (int?)(failure as ApiException)?.StatusCode ?? 0);
        }
        return session.ToReading(tally);
    }

    private async Task Resolve(ReadingSession session, RepositoryAddress address, long? knownId)
    {
        var repository = knownId is { } id
            ? await session.Try(ReadingPart.Repository, token => client.Repository.Get(id, token))
            : await session.Try(ReadingPart.Repository, token => client.Repository.Get(address.Owner, address.Name, token));
        if (repository is null && knownId is not null && session.State == ReadingState.Unreachable)
        {
            // Gone by number: if its old name answers with another number, somebody else took the name.
            var namesake = await session.Probe(token => client.Repository.Get(address.Owner, address.Name, token));
            if (namesake is not null && namesake.Id != knownId)
            {
                session.Fail(ReadingState.IdentityChanged);
            }
        }
        else if (repository is { Id: 0 })
        {
            session.Fail(ReadingState.Error);
        }
        else if (repository is not null && knownId is not null && repository.Id != knownId)
        {
            session.Fail(ReadingState.IdentityChanged);
        }
        else if (repository is not null)
        {
            session.Found(repository);
        }
    }

    private async Task ReadParts(ReadingSession session, Repository repository, ReadingWindow window)
    {
        var id = repository.Id;
        session.AskAgain = token => client.Repository.Get(id, token);
        var request = new RepositoryActivityRequest { TimePeriod = window.ActivityPeriod(session.ReadAtUtc) };
        session.Activity = await session.Try(ReadingPart.Activity, token => activity.GetAll(id, request, new ApiOptions { PageSize = 100 }, token));
        await ReadHead(session, id, repository.DefaultBranch);
        if (session.HeadSha is { } head)
        {
            await ReadHistory(session, repository, head, window);
        }
        if (session.IsEmpty)
        {
            return;
        }
        session.Languages = await session.Try(ReadingPart.Languages, token => client.Repository.GetAllLanguages(id, token));
        session.Releases = await session.Try(ReadingPart.Releases, token => client.Repository.Release.GetAll(id, new ApiOptions { PageSize = 20, PageCount = 1 }, token));
    }

    /// <summary>The head is asked for by itself: a list of commits "since" leaves out a head whose own clock was wrong.</summary>
    private async Task ReadHead(ReadingSession session, long id, string? branch)
    {
        var newest = await session.Try(
            ReadingPart.Head,
            token => client.Repository.Commit.GetAll(id, new CommitRequest { Sha = branch }, new ApiOptions { PageSize = 1, PageCount = 1 }, token));
        if (newest is not null)
        {
            session.Head(newest.Count > 0 ? newest[0].Sha : null);
        }
    }

    private async Task ReadHistory(ReadingSession session, Repository repository, string head, ReadingWindow window)
    {
        var id = repository.Id;
        // Pinned to the head: a push between two pages shifts nothing.
        var request = new CommitRequest { Sha = head, Since = window.CommitsSince };
        session.Commits = await session.Try(
            ReadingPart.Commits, token => client.Repository.Commit.GetAll(id, request, new ApiOptions { PageSize = 100 }, token));
        var tree = await session.Try(ReadingPart.Tree, token => client.Git.Tree.GetRecursive(id, head, token));
        session.Tree = tree is null ? null : TreeSummary.From(tree);
        session.CheckRuns = await session.Try(
            ReadingPart.CheckRuns, token => client.Check.Run.GetAllForReference(id, head, new CheckRunRequest(), new ApiOptions { PageSize = 100 }, token));
        // A 404 has no ETag and counts each time, so a file the tree does not show is not asked for.
        if (session.Tree is null or { IsTruncated: true } or { ReadmePath: not null })
        {
            session.Readme = await session.Try(ReadingPart.Readme, token => ReadReadme(id, token), mayBeAbsent: true);
        }
        if (Recognised(repository) is { } known)
        {
            session.Licence = new RepositoryContentLicense { License = known };
        }
        else if (session.Tree is null or { IsTruncated: true } or { LicencePath: not null })
        {
            session.Licence = await session.Try(ReadingPart.Licence, token => client.Repository.GetLicenseContents(id, token), mayBeAbsent: true);
        }
    }

    /// <summary>The repository's own answer names a licence that GitHub recognised; asking once more would say the same.</summary>
    private static LicenseMetadata? Recognised(Repository repository) =>
        repository.License is { SpdxId: { Length: > 0 } id } licence && id != "NOASSERTION" ? licence : null;

    private async Task<ReadmeText> ReadReadme(long id, CancellationToken cancellationToken)
    {
        var readme = await client.Repository.Content.GetReadme(id, cancellationToken);
        if (readme.Bytes() is { } bytes && (bytes.Length > 0 || readme.Size == 0))
        {
            return ReadmeText.Decode(readme.Path, bytes, isCut: false);
        }
        var raw = await rawReadme.GetReadme(id, ReadmeText.Longest, cancellationToken);
        return ReadmeText.Decode(readme.Path, raw.Bytes, raw.IsCut);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Repository {RepositoryId}: {Part} was not read ({Failure}, status {Status})")]
        public static partial void PartFailed(ILogger logger, long repositoryId, ReadingPart part, string failure, int status);
    }
}

internal sealed record ReadingWindow(DateTime StartUtc, DateTime EndUtc)
{
    /// <summary>Two weeks before the start, so that a project brought along is seen as such.</summary>
    public DateTimeOffset CommitsSince => new(DateTime.SpecifyKind(StartUtc, DateTimeKind.Utc).AddDays(-14));

    /// <summary>The shortest of GitHub's periods that still reaches back to the start.</summary>
    public string ActivityPeriod(DateTime nowUtc) => (nowUtc - StartUtc).TotalDays switch
    {
        < 28 => "month",
        < 85 => "quarter",
        _ => "year",
    };
}
