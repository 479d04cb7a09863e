using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items;

internal enum ShapeKind
{
    /// <summary>x, y, width, height.</summary>
    Rectangle,

    /// <summary>x, y of the centre, radius.</summary>
    Circle,

    /// <summary>x, y of each corner.</summary>
    Polygon,
}

/// <param name="Numbers">In pixels of the picture as it is stored, from the upper left corner.</param>
internal sealed record Shape(ShapeKind Kind, IReadOnlyList<int> Numbers);

/// <param name="Text">What lies there, without giving the answer away: the list that stands in for pointing.</param>
internal sealed record Region(string Id, Shape Shape, LocalizedText Text);

/// <summary>Fields <c>p</c>: points «x,y»; <c>region</c>: ids chosen from the list instead of pointing. Both count together.</summary>
/// <param name="Regions">Right ones and decoys, all of them in the list.</param>
internal sealed record HotSpot(string Picture, IReadOnlyList<Region> Regions, IReadOnlyList<string> Right) : ItemBody;

/// <summary>Fields <c>a-{region}</c>: a label's id.</summary>
/// <param name="Labels">With decoys.</param>
internal sealed record Labelling(
    string Picture, IReadOnlyList<Region> Regions, IReadOnlyList<Choice> Labels, IReadOnlyDictionary<string, string> Right) : ItemBody;

/// <summary>Fields <c>verdict</c>: an id; <c>evidence</c>: ids.</summary>
internal sealed record SourceCriticism(
    IReadOnlyList<Choice> Verdicts, string Right, IReadOnlyList<Choice> Evidence, IReadOnlyList<string> RightEvidence) : ItemBody;

/// <param name="Text">In the document's own language.</param>
internal sealed record Span(string Id, string Text);

/// <summary>Field <c>d</c>: ids of the spans of the fair copy that differ from the draft.</summary>
/// <param name="Draft">The whole text of the draft.</param>
/// <param name="Fair">The fair copy, cut into spans that are shown one after the other.</param>
internal sealed record VersionComparison(string Language, string Draft, IReadOnlyList<Span> Fair, IReadOnlyList<string> Right) : ItemBody;

internal enum FindingLevel { Archive, Fonds, Inventory, File }

/// <param name="Parent">Null for an archive.</param>
internal sealed record FindingNode(string Id, string? Parent, FindingLevel Level, LocalizedText Text);

/// <summary>Field <c>node</c>: the deepest node the pupil came to.</summary>
/// <param name="Right">A file.</param>
internal sealed record FindingAid(IReadOnlyList<FindingNode> Nodes, string Right) : ItemBody;

internal enum FamilyTie { Father, Mother, Spouse, Born }

/// <param name="Is">A person's id, or for <see cref="FamilyTie.Born"/> a year.</param>
internal sealed record FamilyFact(FamilyTie Tie, string Of, string Is);

/// <summary>Fields <c>father-{person}</c>, <c>mother-{person}</c>, <c>spouse-{person}</c>: a person's id; <c>born-{person}</c>: a year.</summary>
/// <param name="Records">What the registers say.</param>
/// <param name="People">Those named in them, with namesakes who do not belong.</param>
internal sealed record FamilyGraph(IReadOnlyList<Choice> Records, IReadOnlyList<Choice> People, IReadOnlyList<FamilyFact> Right) : ItemBody;
