using System.Net;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>One answer as it came, or why none came. Header names are compared without case.</summary>
internal sealed record HttpAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body, Verdict Verdict)
{
    public static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    public bool IsCut { get; init; }
    public Exception? Broken { get; init; }
    public DateTimeOffset? RetryAt { get; init; }

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

internal enum Verdict
{
    Good,
    NotModified,
    NoContent,
    Pending,
    Redirect,
    PrimaryLimit,
    SecondaryLimit,
    Outage,
    BadToken,
    Refused,
}
