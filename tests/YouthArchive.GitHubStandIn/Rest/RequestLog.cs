namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>One REST request as the server saw it. Counted: it cost one of the primary quota.</summary>
public sealed record LoggedRequest(string Method, string PathAndQuery, bool Authorised, int Status, bool Counted, DateTimeOffset At);

/// <summary>What was asked. The token itself is never kept.</summary>
public sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly List<LoggedRequest> requests = [];
    private int inFlight;

    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return requests.ToArray();
            }
        }
    }

    public int Counted => Requests.Count(request => request.Counted);

    /// <summary>The most REST requests that were being answered at one moment.</summary>
    public int MostInFlight { get; private set; }

    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
            MostInFlight = inFlight;
        }
    }

    internal int Enter()
    {
        lock (gate)
        {
            inFlight++;
            MostInFlight = Math.Max(MostInFlight, inFlight);
            return inFlight;
        }
    }

    internal void Leave(LoggedRequest request)
    {
        lock (gate)
        {
            inFlight--;
            requests.Add(request);
        }
    }
}
