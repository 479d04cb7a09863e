using System.Text.Json;

namespace YouthArchive.GitHubStandIn.Repositories;

/// <summary>What GitHub knows of a repository and git does not; kept in owner/name.json.</summary>
internal sealed record RepositoryFacts
{
    public required long Id { get; init; }

    public required DateTime CreatedUtc { get; init; }

    public string? Description { get; init; }

    public string? Homepage { get; init; }

    public string[] Topics { get; init; } = [];

    public bool Private { get; init; }

    /// <summary>owner/name of the repository this one was forked from.</summary>
    public string? ForkOf { get; init; }

    /// <summary>owner/name of the template this one was generated from.</summary>
    public string? GeneratedFrom { get; init; }

    public CheckFact[] Checks { get; init; } = [];

    public StatusFact[] Statuses { get; init; } = [];

    public ReleaseFact[] Releases { get; init; } = [];

    public static RepositoryFacts Read(string path) =>
        JsonSerializer.Deserialize<RepositoryFacts>(File.ReadAllBytes(path), Json.Files)
        ?? throw new InvalidDataException("a repository's facts are empty");

    public Task WriteAsync(string path, CancellationToken cancellation) =>
        File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(this, Json.Files), cancellation);
}

/// <summary>Conclusion is null while the check runs.</summary>
internal sealed record CheckFact(string Sha, string Name, string? Conclusion, DateTime StartedUtc, DateTime? CompletedUtc);

internal sealed record StatusFact(string Sha, string Context, string State, DateTime Utc);

internal sealed record ReleaseFact(long Id, string Tag, string Name, string Target, string Author, DateTime CreatedUtc, DateTime PublishedUtc, string[] Assets);
