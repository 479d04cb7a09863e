using System.Text.Json.Serialization;

namespace YouthArchive.ArchiveHack.GitHub;

internal sealed record ApiInfo(
    IReadOnlyDictionary<string, Uri> Links,
    IReadOnlyList<string> OauthScopes,
    IReadOnlyList<string> AcceptedOauthScopes,
    string? Etag,
    RateLimit? RateLimit,
    TimeSpan ServerTimeDifference);

internal sealed record RateLimit
{
    public long Limit { get; init; }
    public long Remaining { get; init; }
    public DateTimeOffset Reset { get; init; }
    [JsonIgnore]
    public long ResetAsUtcEpochSeconds => Reset.ToUnixTimeSeconds();
}

internal sealed record MiscellaneousRateLimit
{
    public ResourceRateLimit Resources { get; init => field = value ?? new(); } = new();
    public RateLimit? Rate { get; init; }
}

internal sealed record ResourceRateLimit
{
    public RateLimit? Core { get; init; }
    public RateLimit? Search { get; init; }
    public RateLimit? Graphql { get; init; }
}

internal sealed record ApiError
{
    public string? Message { get; init; }
    public string? DocumentationUrl { get; init; }
    public IReadOnlyList<ApiErrorDetail> Errors { get; init => field = value ?? []; } = [];
    public ApiErrorBlock? Block { get; init; }
}

internal sealed record ApiErrorDetail
{
    public string? Message { get; init; }
    public string? Code { get; init; }
    public string? Field { get; init; }
    public string? Resource { get; init; }
}

/// <summary>Why GitHub itself blocked a repository: dmca, sensitive_data, tos …</summary>
internal sealed record ApiErrorBlock
{
    public string? Reason { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
}
