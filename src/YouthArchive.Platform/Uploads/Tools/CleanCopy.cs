namespace YouthArchive.Platform.Uploads.Tools;

/// <summary>A copy written anew, still in the work folder, and what was learned while writing it.</summary>
/// <param name="Path">Of the copy.</param>
internal sealed record CleanCopy(string Path, string MediaType)
{
    public string? Text { get; init; }
    public int? Pages { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public TimeSpan? Duration { get; init; }

    /// <summary>See <see cref="TakenFile.Removed"/>.</summary>
    public IReadOnlyCollection<string> Removed { get; init; } = [];
}
