namespace YouthArchive.GitHubStandIn;

/// <summary>How one stand-in GitHub behaves. Nothing is static: several may run in one process.</summary>
public sealed class StandInOptions
{
    /// <summary>The folder that holds owner/name.git, owner/name.json, owner/name.pushes.jsonl and accounts.json.</summary>
    public required string Root { get; init; }

    /// <summary>Port 0 takes a free port; the address is then in <c>app.Urls</c>.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The clock of Date, x-ratelimit-reset and time_period.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Requests an hour with a token.</summary>
    public int LimitWithToken { get; init; } = 5000;

    /// <summary>Requests an hour without one.</summary>
    public int LimitWithoutToken { get; init; } = 60;

    /// <summary>Off: the counters run and are shown, but nobody is refused.</summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>Requests a minute and token before the secondary limit answers; null never.</summary>
    public int? SecondaryLimitPerMinute { get; init; }

    /// <summary>Requests at the same time before the secondary limit answers; null never.</summary>
    public int? ConcurrentLimit { get; init; }

    /// <summary>Tokens that are accepted; null accepts every token. Another token gets 401.</summary>
    public IReadOnlySet<string>? Tokens { get; init; }
}
