namespace YouthArchive.ArchiveHack.GitHub;

internal sealed record Repository
{
    public long Id { get; init; }
    public string? NodeId { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";
    public string FullName { get; init => field = value ?? ""; } = "";
    public User? Owner { get; init; }
    public string? Description { get; init; }
    public string? Homepage { get; init; }
    public string? HtmlUrl { get; init; }
    public string? CloneUrl { get; init; }
    public string? Url { get; init; }
    public string? Language { get; init; }
    public bool Private { get; init; }
    public string? Visibility { get; init; }
    public bool Archived { get; init; }
    public bool Fork { get; init; }
    public bool IsTemplate { get; init; }
    public string? DefaultBranch { get; init; }
    /// <summary>In kilobytes, as GitHub counts them.</summary>
    public long Size { get; init; }
    public DateTimeOffset? PushedAt { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public LicenseMetadata? License { get; init; }
    public Repository? Parent { get; init; }
    public Repository? Source { get; init; }
    /// <summary>Octokit has no such property; an adapter leaves it empty.</summary>
    public Repository? TemplateRepository { get; init; }
    public IReadOnlyList<string> Topics { get; init => field = value ?? []; } = [];
    public long StargazersCount { get; init; }
    public long ForksCount { get; init; }
}

internal sealed record User
{
    public long Id { get; init; }
    public string? NodeId { get; init; }
    public string Login { get; init => field = value ?? ""; } = "";
    public string? Type { get; init; }
    public bool SiteAdmin { get; init; }
    public string? HtmlUrl { get; init; }
    public string? Url { get; init; }
    public string? AvatarUrl { get; init; }
}

internal sealed record LicenseMetadata
{
    public string? Key { get; init; }
    public string? NodeId { get; init; }
    public string? Name { get; init; }
    public string? SpdxId { get; init; }
    public string? Url { get; init; }
}

internal sealed record RepositoryLanguage(string Name, long NumberOfBytes);
