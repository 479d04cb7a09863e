using System.Text;
using System.Text.Json.Serialization;

namespace YouthArchive.ArchiveHack.GitHub;

internal sealed record Readme
{
    public string? Name { get; init; }
    public string? Path { get; init; }
    public string? Sha { get; init; }
    public long Size { get; init; }
    /// <summary>base64; "none" above 1 MB, with no content.</summary>
    public string? Encoding { get; init; }
    [JsonPropertyName("content")]
    public string? EncodedContent { get; init; }
    public string? Url { get; init; }
    public string? HtmlUrl { get; init; }

    /// <summary>As Octokit reads it: UTF-8 or nothing. ReadmeText reads the bytes with more care.</summary>
    [JsonIgnore]
    public string? Content => Bytes() is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Null when GitHub left the content out or wrote what is not base64.</summary>
    public byte[]? Bytes()
    {
        if (Encoding != "base64" || EncodedContent is null)
        {
            return null;
        }
        var packed = new StringBuilder(EncodedContent).Replace("\n", "").Replace("\r", "").ToString();
        var bytes = new byte[packed.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(packed, bytes, out var length) ? bytes[..length] : null;
    }
}

internal sealed record RepositoryContentLicense
{
    public string? Name { get; init; }
    public string? Path { get; init; }
    public string? Sha { get; init; }
    public long Size { get; init; }
    public string? Type { get; init; }
    public string? Url { get; init; }
    public string? HtmlUrl { get; init; }
    public string? GitUrl { get; init; }
    public string? DownloadUrl { get; init; }
    public string? Encoding { get; init; }
    public string? Content { get; init; }
    public LicenseMetadata? License { get; init; }
}

internal sealed record TreeResponse
{
    public string? Sha { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<TreeItem> Tree { get; init => field = value ?? []; } = [];
    /// <summary>More than 100,000 entries or 7 MB: GitHub sent only a part.</summary>
    public bool Truncated { get; init; }
}

internal sealed record TreeItem
{
    public string Path { get; init => field = value ?? ""; } = "";
    public string? Mode { get; init; }
    /// <summary>blob, tree or commit (a submodule).</summary>
    public string? Type { get; init; }
    public long Size { get; init; }
    public string? Sha { get; init; }
    public string? Url { get; init; }
}
