namespace YouthArchive.GitHubStandIn.Failures;

/// <summary>What may go wrong. Every kind is an answer GitHub or something in front of it really gives.</summary>
public enum FaultKind
{
    /// <summary>202: statistics are being computed.</summary>
    Accepted,

    /// <summary>204 without a body.</summary>
    NoContent,

    /// <summary>401 Bad credentials.</summary>
    Unauthorised,

    /// <summary>403 or 429 with x-ratelimit-remaining 0.</summary>
    PrimaryLimit,

    /// <summary>403 or 429 with a text that says secondary; Retry-After as the fault says.</summary>
    SecondaryLimit,

    /// <summary>403 for another reason (SSO, IP allow list): not worth a retry.</summary>
    Forbidden,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>409 Git Repository is empty.</summary>
    Empty,

    /// <summary>422.</summary>
    Unprocessable,

    /// <summary>451 with a block body.</summary>
    Legal,

    /// <summary>500, 502, 503 or 504 with JSON.</summary>
    ServerError,

    /// <summary>The right answer, cut in the middle, with the length of the cut.</summary>
    TruncatedJson,

    /// <summary>The right answer announced in full length; the connection ends in the middle.</summary>
    CutBody,

    /// <summary>A page of HTML with the fault's status.</summary>
    HtmlBody,

    /// <summary>The connection ends before any answer.</summary>
    ConnectionReset,

    /// <summary>A redirect to <see cref="Fault.Location"/> with the fault's status.</summary>
    Redirect,

    /// <summary>A tree answer with truncated=true.</summary>
    TruncatedTree,

    /// <summary>A readme answer without content and with encoding "none", as above 1 MB.</summary>
    ReadmeWithoutContent,
}

/// <summary>How Retry-After is written.</summary>
public enum RetryAfterForm
{
    None,
    Seconds,
    HttpDate,
}

/// <summary>One thing that goes wrong, for the requests it matches.</summary>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>Only for this repository (owner/name), whichever way it is addressed; null for all.</summary>
    public string? Repository { get; init; }

    /// <summary>Only for paths that contain this text, e.g. "/commits"; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>How many requests it meets before it is over; null for ever.</summary>
    public int? Times { get; init; }

    /// <summary>Requests that pass unharmed first.</summary>
    public int After { get; init; }

    /// <summary>The status where the kind leaves a choice (403/429, 500..504, 301/302/307/308, any with HTML); null takes the usual one.</summary>
    public int? Status { get; init; }

    public RetryAfterForm RetryAfter { get; init; }

    /// <summary>Seconds that Retry-After or the reset lie in the future.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>x-ratelimit-reset written exactly like this (milliseconds, garbage); null writes a right one.</summary>
    public string? Reset { get; init; }

    /// <summary>Where a redirect points: an absolute address, or a path of the stand-in.</summary>
    public string? Location { get; init; }
}
