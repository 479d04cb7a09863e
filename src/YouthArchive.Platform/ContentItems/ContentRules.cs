using YouthArchive.Platform.Persistence;

namespace YouthArchive.Platform.ContentItems;

/// <summary>What an item must be before it is stored.</summary>
public static class ContentRules
{
    private const string NotInPaths = ":?#[]@!$&'()*+,.;=<>|%\\";

    /// <returns>What is wrong; each names the member.</returns>
    public static IEnumerable<string> Problems(ContentItem item)
    {
        if (item.Find("AutoroutePart", "Path") is { } path && !IsPath(path))
        {
            yield return $"AutoroutePart.Path: at most {ContentRow.PathLength} characters, none of {NotInPaths}";
        }
        foreach (var (name, id) in new[] { ("ContentItemId", item.ContentItemId), ("ContentItemVersionId", item.ContentItemVersionId) })
        {
            if (id is { Length: > ContentRow.IdLength })
            {
                yield return $"{name}: at most {ContentRow.IdLength} characters";
            }
        }
        if (item.ContentType.Length > 200)
        {
            yield return "ContentType: at most 200 characters";
        }
        if (item.Find("LocalizationPart", "LocalizationSet") is { Length: > ContentRow.IdLength })
        {
            yield return $"LocalizationPart.LocalizationSet: at most {ContentRow.IdLength} characters";
        }
    }

    public static bool IsPath(string path) =>
        path.Length <= ContentRow.PathLength && path.AsSpan().IndexOfAny(NotInPaths) < 0 && !path.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    public static ContentItem WithIds(ContentItem item) => item with
    {
        ContentItemId = string.IsNullOrEmpty(item.ContentItemId) ? PortalId.New() : item.ContentItemId,
        ContentItemVersionId = string.IsNullOrEmpty(item.ContentItemVersionId) ? PortalId.New() : item.ContentItemVersionId,
    };
}
