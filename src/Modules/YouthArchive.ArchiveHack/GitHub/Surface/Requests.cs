namespace YouthArchive.ArchiveHack.GitHub;

internal sealed class ApiOptions
{
    public static ApiOptions None => new();
    public int? StartPage { get; set; }
    public int? PageCount { get; set; }
    public int? PageSize { get; set; }
}

internal sealed class CommitRequest
{
    public string? Sha { get; set; }
    public string? Path { get; set; }
    public string? Author { get; set; }
    public DateTimeOffset? Since { get; set; }
    public DateTimeOffset? Until { get; set; }
}

internal sealed class CheckRunRequest
{
    public string? CheckName { get; set; }
    public string? Status { get; set; }
    public string? Filter { get; set; }
}

internal sealed class RepositoryActivityRequest
{
    public string? Ref { get; set; }
    /// <summary>day, week, month, quarter or year.</summary>
    public string? TimePeriod { get; set; }
    public string? ActivityType { get; set; }
}
