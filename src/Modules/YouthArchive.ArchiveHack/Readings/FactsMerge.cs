using System.Text.Encodings.Web;
using System.Text.Json;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Puts a new reading over the old one: what was read replaces, what was not read stays.</summary>
internal static class FactsMerge
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // The column is never printed raw; Cyrillic as itself takes a third of the room.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static RepositoryFacts? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize<RepositoryFacts>(json, Json);

    public static string ToJson(RepositoryFacts facts) => JsonSerializer.Serialize(facts, Json);

    public static RepositoryFacts Merge(RepositoryFacts? before, RepositoryReading read)
    {
        var repository = read.Repository;
        var old = before ?? new RepositoryFacts();
        return new()
        {
            FullName = repository?.FullName ?? old.FullName,
            Homepage = repository is null ? old.Homepage : repository.Homepage,
            HtmlUrl = repository?.HtmlUrl ?? old.HtmlUrl,
            DefaultBranch = repository?.DefaultBranch ?? old.DefaultBranch,
            IsFork = repository?.Fork ?? old.IsFork,
            ParentName = repository is null ? old.ParentName : repository.Parent?.FullName,
            TemplateName = repository is null ? old.TemplateName : repository.TemplateRepository?.FullName,
            CreatedUtc = repository?.CreatedAt?.UtcDateTime ?? old.CreatedUtc,
            PushedUtc = repository?.PushedAt?.UtcDateTime ?? old.PushedUtc,
            Commits = read.Commits?.Select(Of).ToList() ?? old.Commits,
            Rewritten = old.Rewritten,
            LostHeads = old.LostHeads,
            Pushes = Pushes(old.Pushes, read.Activity),
            Languages = read.Languages ?? old.Languages,
            Readme = Was(read, ReadingPart.Readme) ? Of(read.Readme) : old.Readme,
            Licence = Was(read, ReadingPart.Licence) ? Licence(read.Licence) : old.Licence,
            Tree = read.Tree ?? old.Tree,
            Checks = read.CheckRuns?.CheckRuns.Select(c => new KeptCheck(c.Name ?? "", c.Status ?? "", c.Conclusion)).ToList() ?? old.Checks,
            Releases = read.Releases?.Where(r => !r.Draft).Select(r => new KeptRelease(r.TagName, r.Name, r.PublishedAt?.UtcDateTime)).ToList() ?? old.Releases,
        };
    }

    /// <summary>True when the part was asked for and answered, also with "there is none".</summary>
    private static bool Was(RepositoryReading read, ReadingPart part) => read.Tree is not null && !read.Missing.Contains(part);

    // GitHub's log reaches back only so far; what it once told us stays.
    private static IReadOnlyList<KeptPush>? Pushes(IReadOnlyList<KeptPush>? old, IReadOnlyList<RepositoryActivity>? read) =>
        read is null ? old : [.. read.Select(Of).Concat(old ?? []).DistinctBy(p => p.Id).OrderBy(p => p.TimestampUtc).ThenBy(p => p.Id)];

    public static CommitFact Of(GitHubCommit commit)
    {
        var author = commit.Commit.Author;
        var name = author?.Name?.Trim() ?? "";
        var email = string.IsNullOrWhiteSpace(author?.Email) ? "name:" + name : author.Email;
        var committed = (commit.Commit.Committer?.Date ?? author?.Date ?? DateTimeOffset.UnixEpoch).UtcDateTime;
        return AuthorKeys.Read(
            commit.Sha, [.. commit.Parents.Select(p => p.Sha)], (name, email, author?.Date?.UtcDateTime ?? committed), committed,
            (commit.Author?.Login, commit.Author?.Type), commit.Commit.Message) with
        {
            VerifiedUtc = commit.Commit.Verification is { Verified: true, VerifiedAt: { } at } ? at.UtcDateTime : null,
        };
    }

    private static KeptPush Of(RepositoryActivity push) => new(
        push.Id, push.Timestamp.UtcDateTime, push.Ref, push.Before, push.After, push.ActivityType ?? "", push.Actor?.Login);

    private static KeptReadme? Of(ReadmeText? readme) =>
        readme is null ? null : new(readme.Path, readme.Text is not null, readme.IsGuessed, readme.IsTruncated, readme.Text?.Length ?? 0, RunInstructions.StandIn(readme.Text));

    private static string? Licence(RepositoryContentLicense? licence) =>
        licence is null ? null : licence.License?.SpdxId is { Length: > 0 } id && id != "NOASSERTION" ? id : licence.License?.Name ?? licence.Name;
}
