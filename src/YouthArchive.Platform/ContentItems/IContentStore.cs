using System.Text.Json.Nodes;

namespace YouthArchive.Platform.ContentItems;

/// <summary>An editor's unfinished version.</summary>
/// <param name="Item">Ids may be empty for a new item.</param>
/// <param name="BasedOn">The version the editor started from; null for a new item.</param>
public sealed record Draft(ContentItem Item, string? BasedOn, string ActorId);

/// <summary>The latest version becomes what visitors see.</summary>
public sealed record Publication(string ContentItemId, string ActorId);

/// <summary>Visitors see the item no more; nothing is deleted.</summary>
public sealed record Withdrawal(string ContentItemId, string ActorId, string? Reason = null);

/// <summary>An older version comes back as a new draft.</summary>
public sealed record Restoration(string ContentItemId, string VersionId, string ActorId);

public enum ContentOutcome
{
    Done,
    NotFound,

    /// <summary>Somebody else saved a newer version in the meantime; nothing was stored.</summary>
    ChangedElsewhere,

    /// <summary>Another published item has this path.</summary>
    PathTaken,
}

/// <param name="Item">The version that came of it; null when nothing did.</param>
public sealed record VersionResult(ContentOutcome Outcome, ContentItem? Item = null);

/// <param name="Changes">Versions created or changed; 0 when everything was there already.</param>
/// <param name="Notes">What was skipped, and why.</param>
public sealed record ImportResult(int Changes, IReadOnlyList<string> Notes);

/// <summary>What lists show of a version.</summary>
public sealed record ContentSummary(
    string ContentItemId, string ContentItemVersionId, string ContentType, string? Language, string? LocalizationSet, string? Path, string DisplayText,
    bool Latest, bool Published, DateTime? ModifiedUtc, DateTime? ShownUtc);

/// <param name="Published">True: only published; false: only those with no published version; null: all latest ones.</param>
/// <param name="Text">Searched in the title.</param>
public sealed record ContentFilter(string? ContentType = null, string? Language = null, bool? Published = null, string? Text = null);

/// <summary>Versioned content items. Visitors get published versions only; the drafts are the editors'.</summary>
public interface IContentStore
{
    Task<ContentItem?> PublishedAsync(string contentItemId, CancellationToken cancellation = default);

    Task<ContentItem?> LatestAsync(string contentItemId, CancellationToken cancellation = default);

    /// <summary>Latest versions of these items, by id.</summary>
    Task<IReadOnlyDictionary<string, ContentItem>> LatestManyAsync(IEnumerable<string> contentItemIds, CancellationToken cancellation = default);

    Task<ContentItem?> VersionAsync(string versionId, CancellationToken cancellation = default);

    /// <summary>Published items at any of these paths (with their language, e.g. <c>kk/about</c>), by path.</summary>
    Task<IReadOnlyDictionary<string, ContentItem>> PublishedAtAsync(IEnumerable<string> paths, CancellationToken cancellation = default);

    /// <summary>Published items of a type and language, newest first.</summary>
    Task<(IReadOnlyList<ContentItem> Items, int Total)> PublishedOfAsync(
        string contentType, string? language, int skip, int take, CancellationToken cancellation = default);

    /// <summary>Published items that hold every word, hits in the title first.</summary>
    Task<(IReadOnlyList<ContentItem> Items, int Total)> SearchAsync(
        IReadOnlyList<string> foldedWords, string? language, bool inOtherLanguages, int skip, int take, CancellationToken cancellation = default);

    /// <summary>Every published path with its time, for the site map.</summary>
    Task<IReadOnlyList<ContentSummary>> PublishedPathsAsync(CancellationToken cancellation = default);

    /// <summary>Latest versions for editors, newest first.</summary>
    Task<(IReadOnlyList<ContentSummary> Items, int Total)> ListAsync(ContentFilter filter, int skip, int take, CancellationToken cancellation = default);

    /// <summary>Latest versions of these localisation sets, for seeing which translations are missing.</summary>
    Task<IReadOnlyList<ContentSummary>> TranslationsAsync(IEnumerable<string> localizationSets, CancellationToken cancellation = default);

    /// <summary>Those of these items that visitors see.</summary>
    Task<IReadOnlySet<string>> PublishedIdsAsync(IEnumerable<string> contentItemIds, CancellationToken cancellation = default);

    /// <summary>All versions, newest first.</summary>
    Task<IReadOnlyList<ContentSummary>> HistoryAsync(string contentItemId, CancellationToken cancellation = default);

    Task<VersionResult> AddAsync(Draft draft, CancellationToken cancellation = default);

    Task<VersionResult> AddAsync(Publication publication, CancellationToken cancellation = default);

    Task<VersionResult> AddAsync(Withdrawal withdrawal, CancellationToken cancellation = default);

    Task<VersionResult> AddAsync(Restoration restoration, CancellationToken cancellation = default);

    /// <summary>Orchard's import: idempotent, and never un-publishes newer work.</summary>
    /// <exception cref="Recipes.RecipeException">An item is not valid; nothing of the import is stored.</exception>
    Task<ImportResult> ImportAsync(IReadOnlyList<JsonNode?> items, CancellationToken cancellation = default);

    /// <summary>All published items as one content step in Orchard's shape.</summary>
    Task<JsonObject> ExportAsync(CancellationToken cancellation = default);
}
