using YouthArchive.Platform.Localization;

namespace YouthArchive.SummerSchool.Learning;

/// <summary>A material as somebody adds it: words, and a file or a link.</summary>
internal sealed class MaterialForm
{
    public string? Title { get; set; }
    public string? Note { get; set; }
    public string? Link { get; set; }

    public string? LinkOrNull => string.IsNullOrWhiteSpace(Link) ? null : Link.Trim();

    /// <returns>English source text: what is wrong; null when it can be taken.</returns>
    public string? Problem(bool hasFile) =>
        string.IsNullOrWhiteSpace(Title) || Title.Trim().Length > Material.TitleLength ? SourceText.Of("Give it a title of at most 200 letters.")
        : (Note?.Trim().Length ?? 0) > Material.NoteLength ? SourceText.Of("The note has at most 1,000 letters.")
        : LinkOrNull is { } link && !LearningFiles.IsLink(link) ? SourceText.Of("A link begins with https:// or, within this site, with a slash.")
        : !hasFile && LinkOrNull is null ? SourceText.Of("A file or a link is needed.")
        : null;
}
