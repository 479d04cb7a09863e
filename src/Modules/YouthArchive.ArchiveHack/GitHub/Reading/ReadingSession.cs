namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Gathers one reading, part by part, and remembers the gravest thing that happened.</summary>
internal sealed class ReadingSession(RepositoryAddress address, long? knownId, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly List<(ReadingPart Part, Exception Failure)> _failures = [];
    private readonly HashSet<ReadingPart> _incomplete = [];
    private DateTime? _pausedUntil;
    private string _detail = "";
    private string? _previousFullName;

    public DateTime ReadAtUtc { get; } = time.GetUtcNow().UtcDateTime;
    public ReadingState State { get; private set; } = ReadingState.Fresh;
    public Repository? Repository { get; private set; }
    public string? HeadSha { get; private set; }
    public IReadOnlyList<GitHubCommit>? Commits { get; set; }
    public IReadOnlyList<RepositoryActivity>? Activity { get; set; }
    public IReadOnlyList<RepositoryLanguage>? Languages { get; set; }
    public ReadmeText? Readme { get; set; }
    public RepositoryContentLicense? Licence { get; set; }
    public TreeSummary? Tree { get; set; }
    public CheckRunsResponse? CheckRuns { get; set; }
    public IReadOnlyList<Release>? Releases { get; set; }

    /// <summary>Asks once more for the repository itself, to tell a lost part from a lost repository.</summary>
    public Func<CancellationToken, Task<Repository>>? AskAgain { get; set; }

    public IReadOnlyList<(ReadingPart Part, Exception Failure)> Failures => _failures;
    public bool IsOver => GitHub.Failures.EndsTheReading(State) || State == ReadingState.Unreachable;
    public bool IsEmpty { get; private set; }

    /// <summary>The gravest state counts; they are declared in that order.</summary>
    public void Fail(ReadingState state) => State = state > State ? state : State;

    public void Found(Repository repository)
    {
        Repository = repository;
        if (!address.Names(repository.FullName))
        {
            _previousFullName = address.FullName;
            Fail(ReadingState.Renamed);
        }
    }

    public void Head(string? sha)
    {
        HeadSha = sha;
        if (string.IsNullOrEmpty(sha))
        {
            NoteEmpty();
        }
    }

    public async Task<T?> Try<T>(ReadingPart part, Func<CancellationToken, Task<T>> ask, bool mayBeAbsent = false)
        where T : class
    {
        if (IsOver)
        {
            _incomplete.Add(part);
            return null;
        }
        try
        {
            var answer = await ask(cancellationToken);
            NotePartial(part, answer);
            return answer;
        }
        catch (NotFoundException) when (mayBeAbsent)
        {
            return null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            await Note(part, failure);
            return null;
        }
    }

    /// <summary>A side question whose failure changes nothing.</summary>
    public async Task<T?> Probe<T>(Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask(cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task Note(ReadingPart part, Exception failure)
    {
        _failures.Add((part, failure));
        _incomplete.Add(part);
        var state = GitHub.Failures.StateOf(failure);
        if (state == ReadingState.Empty && part != ReadingPart.Repository)
        {
            NoteEmpty();
            return;
        }
        if (state == ReadingState.Unreachable && AskAgain is { } ask && await Probe(ask) is not null)
        {
            state = ReadingState.Partial;
        }
        _pausedUntil = GitHub.Failures.PausedUntil(failure, time.GetUtcNow()) ?? _pausedUntil;
        _detail = GitHub.Failures.Detail(failure);
        Fail(state == ReadingState.Empty ? ReadingState.Error : state);
    }

    private void NotePartial<T>(ReadingPart part, T answer)
    {
        if (answer is IPartialList { IsPartial: true } or TreeResponse { Truncated: true } or CheckRunsResponse { CheckRuns: IPartialList { IsPartial: true } })
        {
            _incomplete.Add(part);
            Fail(ReadingState.Partial);
        }
    }

    private void NoteEmpty()
    {
        IsEmpty = true;
        Commits ??= [];
        Fail(ReadingState.Empty);
    }

    public RepositoryReading ToReading(RequestTally tally) => new()
    {
        State = State,
        Reason = new(ReadingReasons.KeyOf(State), Repository?.FullName ?? address.FullName, ReadAtUtc, DetailOfState()),
        ReadAtUtc = ReadAtUtc,
        PausedUntilUtc = State == ReadingState.Paused ? _pausedUntil : null,
        Missing = [.. _incomplete.Order()],
        RepositoryId = Repository?.Id ?? knownId,
        FullName = Repository?.FullName ?? address.FullName,
        PreviousFullName = _previousFullName,
        DefaultBranch = Repository?.DefaultBranch,
        HeadSha = HeadSha,
        Repository = Repository,
        Commits = Commits?.DistinctBy(commit => commit.Sha).ToList(),
        Activity = Activity?.DistinctBy(push => push.Id).ToList(),
        Languages = Languages,
        Readme = Readme,
        Licence = Licence,
        Tree = Tree,
        CheckRuns = CheckRuns,
        Releases = Releases,
        RequestsUsed = tally.Sent,
        RequestsCounted = tally.Counted,
    };

    private string DetailOfState() => State switch
    {
        ReadingState.Renamed => _previousFullName ?? "",
        ReadingState.Partial => string.Join(", ", _incomplete.Order()),
        _ => _detail,
    };
}
