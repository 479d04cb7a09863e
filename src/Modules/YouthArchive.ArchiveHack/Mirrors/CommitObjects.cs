using System.Globalization;
using System.Text;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>Reads a commit as git keeps it. Everything in it was written by the committer's machine; nothing of it is believed.</summary>
internal static class CommitObjects
{
    /// <param name="account">What GitHub says of the author's account; null when it says nothing.</param>
    public static CommitFact? Read(string sha, byte[] content, (string? Login, string? Type) account)
    {
        var text = Encoding.UTF8.GetString(content);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = (end < 0 ? text : text[..end]).Split('\n');
        var author = Person(headers, "author ");
        var committer = Person(headers, "committer ");
        if (author is not { } wrote || committer is not { } committed)
        {
            return null;
        }
        string[] parents = [.. headers.Where(line => line.StartsWith("parent ", StringComparison.Ordinal)).Select(line => line[7..].Trim())];
        return AuthorKeys.Read(sha, parents, wrote, committed.Utc, account, end < 0 ? "" : text[(end + 2)..]);
    }

    private static (string Name, string Email, DateTime Utc)? Person(string[] headers, string key)
    {
        if (Array.Find(headers, line => line.StartsWith(key, StringComparison.Ordinal)) is not { } line)
        {
            return null;
        }
        var (open, close) = (line.IndexOf('<', StringComparison.Ordinal), line.LastIndexOf('>'));
        if (open < key.Length || close < open)
        {
            return null;
        }
        var seconds = line[(close + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var name = line[key.Length..open].Trim();
        var email = line[(open + 1)..close];
        return (name, email.Length == 0 ? "name:" + name : email, Utc(seconds));
    }

    /// <summary>A year that no calendar has becomes the nearest one that it has.</summary>
    private static DateTime Utc(string? seconds)
    {
        const long first = -62_135_596_800, last = 253_402_300_799;
        return long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            ? DateTime.UnixEpoch.AddSeconds(Math.Clamp(at, first, last))
            : DateTime.UnixEpoch;
    }
}
