using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Navigation;

namespace YouthArchive.Theme;

/// <summary>One part of the staff's side: its name and the entries this person may open.</summary>
internal sealed record WorkSection(MenuSection Section, IReadOnlyList<MenuItem> Items)
{
    public string Id => $"work-{Section.ToString().ToLowerInvariant()}";

    /// <summary>English source text.</summary>
    public string Text => Section switch
    {
        MenuSection.Season => SourceText.Of("Season"),
        MenuSection.Programmes => SourceText.Of("Programmes"),
        MenuSection.People => SourceText.Of("People and schools"),
        _ => SourceText.Of("The site"),
    };

    public bool Holds(PageFrame frame) => Items.Any(i => frame.Current(i) is not null);
}

/// <summary>The staff's side as a person sees it. A few entries stand in one row; more than that are sorted into parts, and a tab leads to each.</summary>
internal sealed record WorkMenu(IReadOnlyList<MenuItem> Items)
{
    private const int MostInARow = 6;

    public bool IsShort => Items.Count <= MostInARow;

    public IReadOnlyList<WorkSection> Sections { get; } =
        [.. Items.GroupBy(i => i.Section).OrderBy(g => g.Key).Select(g => new WorkSection(g.Key, [.. g]))];
}
