using System.Net;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>
/// The one door to GitHub in this process. It holds requests back before GitHub has to: so many at once, so many a minute,
/// none inside a pause, none beyond what is left of the hour, none with a token known to be dead.
/// </summary>
internal sealed class RequestGate(TimeProvider time, GateLimits limits, Func<double>? random = null)
{
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _lastMinute = new();
    private readonly Pause _pause = new(limits, random ?? Random.Shared.NextDouble);
    private readonly HourlyBudget _budget = new();
    private readonly Breaker _breaker = new(limits);
    private TaskCompletionSource _changed = NewSignal();
    private int _inFlight;
    private int _allowed = limits.MaximumInFlight;
    private int _goodInARow;
    private (string Fingerprint, DateTimeOffset Until)? _deadToken;

    public GateStatus Status
    {
        get
        {
            lock (_lock)
            {
                return new(_inFlight, _allowed, _pause.Until > time.GetUtcNow() ? _pause.Until : null, _breaker.IsOpen(time.GetUtcNow()));
            }
        }
    }

    /// <summary>Waits for its turn. Throws what the answer would have said when there is no point in waiting.</summary>
    public async ValueTask<Turn> Enter(string fingerprint, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan? wait;
            Task changed;
            lock (_lock)
            {
                var now = time.GetUtcNow();
                RefuseIfHopeless(fingerprint, now);
                wait = WaitBeforeNext(now);
                if (wait == TimeSpan.Zero)
                {
                    _inFlight++;
                    _lastMinute.Enqueue(now);
                    return new Turn(this, fingerprint, _pause.Count);
                }
                changed = _changed.Task;
            }
            await (wait is { } span ? Task.Delay(span, time, cancellationToken) : changed.WaitAsync(cancellationToken));
        }
    }

    private void RefuseIfHopeless(string fingerprint, DateTimeOffset now)
    {
        if (_deadToken is { } dead && dead.Fingerprint == fingerprint && dead.Until > now)
        {
            throw new AuthorizationException();
        }
        if (_breaker.IsOpen(now))
        {
            throw new OutageException("GitHub failed too often in a row; it is left alone for a moment.");
        }
        if (_pause.Until - now > limits.Patience)
        {
            throw _pause.ToException(time);
        }
    }

    /// <summary>Zero: go. Null: wait until somebody comes back. Otherwise: wait that long and look again.</summary>
    private TimeSpan? WaitBeforeNext(DateTimeOffset now)
    {
        if (_pause.Until > now)
        {
            return _pause.Until - now;
        }
        if (_inFlight >= _allowed)
        {
            return null;
        }
        if (_budget.IsSpent(_inFlight, now))
        {
            if (_inFlight > 0)
            {
                return null;
            }
            _pause.ForHour(_budget.ResetsAt, _budget.Limit);
            RefuseIfHopeless("", now);
            return _pause.Until - now;
        }
        while (_lastMinute.TryPeek(out var oldest) && oldest + TimeSpan.FromMinutes(1) <= now)
        {
            _lastMinute.Dequeue();
        }
        return _lastMinute.Count < limits.RequestsPerMinute ? TimeSpan.Zero : _lastMinute.Peek() + TimeSpan.FromMinutes(1) - now;
    }

    internal HttpAnswer Leave(Turn turn, HttpAnswer? answer)
    {
        lock (_lock)
        {
            _inFlight--;
            if (answer is not null)
            {
                answer = Learn(turn, answer, time.GetUtcNow());
            }
            (var waiters, _changed) = (_changed, NewSignal());
            waiters.TrySetResult();
            return answer ?? new HttpAnswer(0, HttpAnswer.NoHeaders, [], Verdict.Outage);
        }
    }

    private HttpAnswer Learn(Turn turn, HttpAnswer answer, DateTimeOffset now)
    {
        _budget.Note(answer.Headers, now);
        _breaker.Note(answer.Verdict, now);
        switch (answer.Verdict)
        {
            case Verdict.PrimaryLimit or Verdict.SecondaryLimit:
                SlowDown(turn, answer, now);
                return answer with { RetryAt = _pause.Until };
            case Verdict.BadToken:
                _deadToken = (turn.Fingerprint, now + limits.BadTokenFor);
                break;
            case Verdict.Good or Verdict.NotModified or Verdict.NoContent:
                SpeedUp();
                break;
        }
        return answer;
    }

    private void SlowDown(Turn turn, HttpAnswer answer, DateTimeOffset now)
    {
        // Eight requests in flight hear of one and the same limit: only the first of them doubles the wait.
        var isNews = turn.PauseCount == _pause.Count;
        _goodInARow = 0;
        if (answer.Verdict == Verdict.SecondaryLimit && isNews)
        {
            _allowed = Math.Max(1, _allowed / 2);
        }
        _pause.Note(answer, isNews, now);
    }

    private void SpeedUp()
    {
        _pause.Calm();
        if (++_goodInARow >= limits.GoodAnswersPerStepUp)
        {
            (_goodInARow, _allowed) = (0, Math.Min(limits.MaximumInFlight, _allowed + 1));
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal sealed record GateStatus(int InFlight, int Allowed, DateTimeOffset? PausedUntil, bool IsBreakerOpen);

/// <summary>One request's time inside. Report what came; disposing without a report only gives the place back.</summary>
internal sealed class Turn(RequestGate gate, string fingerprint, int pauseCount) : IDisposable
{
    private bool _left;

    public string Fingerprint => fingerprint;
    public int PauseCount => pauseCount;

    public HttpAnswer Report(HttpAnswer answer)
    {
        _left = true;
        return gate.Leave(this, answer);
    }

    public void Dispose()
    {
        if (!_left)
        {
            _left = true;
            gate.Leave(this, null);
        }
    }
}
