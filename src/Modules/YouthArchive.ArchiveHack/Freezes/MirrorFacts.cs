using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.ArchiveHack.Freezes;

internal sealed record FrozenFacts(RepositoryFacts Facts, string? ReadmeHtml, bool ReadmeIsCut);

/// <summary>Reads the judged version from our own disk, once, so that no page ever waits for git.</summary>
internal sealed class MirrorFacts(DbContext db, MirrorReading reading, MirrorHistory history, Originals originals, IMarkdown markdown)
{
    private const int LicenceBytes = 64 * 1024;

    /// <summary>Null when the mirror does not hold the commit.</summary>
    public async Task<FrozenFacts?> ReadAsync(Mirror mirror, HandIn handIn, string sha, Original? original, CancellationToken cancellation)
    {
        if (await reading.TreeAsync(handIn.Id, sha, cancellation) is not { } tree)
        {
            return null;
        }
        var kept = await db.Set<Reading>().AsNoTracking().FirstOrDefaultAsync(r => r.HandInId == handIn.Id, cancellation);
        var known = FactsMerge.Parse(kept?.Facts);
        var accounts = (known?.Commits ?? []).Concat(known?.Rewritten ?? []).DistinctBy(c => c.Sha)
            .ToDictionary(c => c.Sha, c => (c.AuthorLogin, c.IsBot ? "Bot" : null), StringComparer.Ordinal);
        var summary = TreeSummary.From(Response(tree));
        var readme = await ReadmeAsync(handIn.Id, tree, summary.ReadmePath, cancellation);
        var html = readme?.Text is { } text ? markdown.ToHtml(text, MarkdownTrust.Untrusted) : null;
        var (inherited, shas) = original is null ? (null, []) : await originals.InheritedAsync(handIn.Id, sha, original, tree, cancellation);
        var facts = new RepositoryFacts
        {
            FullName = handIn.Name,
            DefaultBranch = mirror.HeadRef?["refs/heads/".Length..],
            Commits = await history.CommitsAsync(handIn.Id, sha, original?.Sha, commit => accounts.GetValueOrDefault(commit), !tree.IsCut, cancellation),
            Tree = summary,
            Readme = readme is null ? null : new(
                readme.Path, readme.Text is not null, readme.IsGuessed, readme.IsTruncated, readme.Text?.Length ?? 0, RunInstructions.StandIn(readme.Text)),
            Licence = await LicenceAsync(handIn.Id, tree, summary.LicencePath, cancellation),
            Languages = FileLanguages.Of(tree),
            Checks = kept?.HeadSha == sha ? known?.Checks : null,
            Releases = known?.Releases,
            Inherited = inherited,
            InheritedShas = shas,
        };
        return new(facts, html?.Html, html is not null && (html.IsCut || readme!.IsTruncated));
    }

    private async Task<ReadmeText?> ReadmeAsync(string handInId, MirrorTree tree, string? path, CancellationToken cancellation)
    {
        if (tree.Entries.FirstOrDefault(e => e.Path == path) is not { } entry)
        {
            return null;
        }
        // A link's text is a path, not a README; a file too large was never mirrored.
        return entry.IsFile && (await reading.BlobsAsync(handInId, [entry.Sha], 1024 * 1024, cancellation))[0] is { } bytes
            ? ReadmeText.Decode(entry.Path, bytes, isCut: false)
            : new(entry.Path, null, ReadmeEncoding.Binary, IsTruncated: false);
    }

    private async Task<string?> LicenceAsync(string handInId, MirrorTree tree, string? path, CancellationToken cancellation)
    {
        if (tree.Entries.FirstOrDefault(e => e.Path == path) is not { IsFile: true } entry)
        {
            return null;
        }
        var bytes = (await reading.BlobsAsync(handInId, [entry.Sha], LicenceBytes, cancellation))[0];
        return LicenceName.Of(bytes is null ? "" : System.Text.Encoding.UTF8.GetString(bytes)) ?? Path.GetFileName(entry.Path);
    }

    private static TreeResponse Response(MirrorTree tree) => new()
    {
        Truncated = tree.IsCut,
        Tree = [.. tree.Entries.Select(e => new TreeItem { Path = e.Path, Mode = e.Mode, Type = e.IsSubmodule ? "commit" : "blob", Size = e.Size ?? 0, Sha = e.Sha })],
    };
}
