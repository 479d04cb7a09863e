using System.Text;
using YouthArchive.GitHubStandIn.Git;

namespace YouthArchive.GitHubStandIn.Rest;

internal static class ContentAnswers
{
    private const int LargestEncodedFile = 1024 * 1024;

    public static async Task<Answer> LanguagesAsync(Ask ask) => Answer.Json((await ContentListing.ReadAsync(ask)).Languages());

    public static async Task<Answer> ReadmeAsync(Ask ask)
    {
        if ((await ContentListing.ReadAsync(ask)).Readme() is not { } file)
        {
            return Answer.NotFound;
        }

        var bytes = await ask.Git.BlobAsync(ask.Repository.Directory, file.Sha);
        return Accepts(ask, "raw")
            ? new Answer(200, bytes, "application/vnd.github.raw+json; charset=utf-8") { Strong = true }
            : Answer.Json(File(ask, file, bytes));
    }

    public static async Task<Answer> LicenceAsync(Ask ask)
    {
        var content = await ContentListing.ReadAsync(ask);
        if (content.LicenceFile() is not { } file || await content.LicenceAsync(ask) is not { } licence)
        {
            return Answer.NotFound;
        }

        var bytes = await ask.Git.BlobAsync(ask.Repository.Directory, file.Sha);
        if (Accepts(ask, "raw"))
        {
            return new Answer(200, bytes, "application/vnd.github.raw+json; charset=utf-8") { Strong = true };
        }

        var body = File(ask, file, bytes);
        body["license"] = licence.Short(ask.BaseAddress);
        return Answer.Json(body);
    }

    public static async Task<Answer> TreeAsync(Ask ask, string reference)
    {
        if (ask.Repository.Head is null)
        {
            return Answer.Empty;
        }

        if (await TreeShaAsync(ask, reference) is not { } sha)
        {
            return Answer.NotFound;
        }

        // GitHub takes any value of "recursive", even 0 or false, for yes.
        var recursive = ask.Request.Query.ContainsKey("recursive");
        var entries = (await ask.Git.TreeAsync(ask.Repository.Directory, sha)).Where(entry => recursive || !entry.Path.Contains('/', StringComparison.Ordinal));
        return Answer.Json(new { sha, url = $"{ask.Url}/git/trees/{sha}", tree = entries.Select(entry => Entry(ask, entry)).ToArray(), truncated = false });
    }

    private static async Task<string?> TreeShaAsync(Ask ask, string reference)
    {
        if (await ask.CommitAsync(reference) is { } commit)
        {
            return (await ask.Git.HistoryAsync(ask.Repository.Directory, commit))[0].Tree;
        }

        var isSha = reference.Length == 40 && reference.All(char.IsAsciiHexDigitLower);
        return isSha && await ask.Git.TypeAsync(ask.Repository.Directory, reference) == "tree" ? reference : null;
    }

    private static Dictionary<string, object?> Entry(Ask ask, GitEntry entry)
    {
        var body = new Dictionary<string, object?> { ["path"] = entry.Path, ["mode"] = entry.Mode, ["type"] = entry.Type, ["sha"] = entry.Sha };
        if (entry.Size is { } size)
        {
            body["size"] = size;
        }

        // A submodule's commit is not in this repository and has no address here.
        if (entry.Type != "commit")
        {
            body["url"] = $"{ask.Url}/git/{entry.Type}s/{entry.Sha}";
        }

        return body;
    }

    private static Dictionary<string, object?> File(Ask ask, GitEntry file, byte[] bytes)
    {
        var encoded = bytes.Length <= LargestEncodedFile;
        return new Dictionary<string, object?>
        {
            ["name"] = Path.GetFileName(file.Path),
            ["path"] = file.Path,
            ["sha"] = file.Sha,
            ["size"] = bytes.Length,
            ["url"] = $"{ask.Url}/contents/{file.Path}?ref={ask.Repository.DefaultBranch}",
            ["html_url"] = $"{ask.HtmlUrl}/blob/{ask.Repository.DefaultBranch}/{file.Path}",
            ["git_url"] = $"{ask.Url}/git/blobs/{file.Sha}",
            ["download_url"] = $"{ask.HtmlUrl}/raw/{ask.Repository.DefaultBranch}/{file.Path}",
            ["type"] = "file",
            ["content"] = encoded ? InLines(Convert.ToBase64String(bytes)) : string.Empty,
            ["encoding"] = encoded ? "base64" : "none",
        };
    }

    /// <summary>GitHub breaks base64 after 60 characters; a reader has to bear that.</summary>
    private static string InLines(string base64)
    {
        var lines = new StringBuilder(base64.Length + (base64.Length / 60) + 1);
        for (var i = 0; i < base64.Length; i += 60)
        {
            lines.Append(base64, i, Math.Min(60, base64.Length - i)).Append('\n');
        }

        return lines.ToString();
    }

    private static bool Accepts(Ask ask, string media) =>
        ask.Request.Headers.Accept.Any(accept => accept?.Contains($"application/vnd.github.{media}", StringComparison.OrdinalIgnoreCase) == true
            || accept?.Contains($"application/vnd.github.v3.{media}", StringComparison.OrdinalIgnoreCase) == true);
}
