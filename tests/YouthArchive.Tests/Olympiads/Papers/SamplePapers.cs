using System.Globalization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Olympiads.Papers;

/// <summary>Papers that need no database.</summary>
internal static class SamplePapers
{
    public static LocalizedText Text(string text) => LocalizedText.Same(text);

    public static IReadOnlyList<Choice> Choices(params string[] ids) => [.. ids.Select(i => new Choice(i, Text(i)))];

    public static Item Of(string key, ItemBody body, params string[] tags) => new(key, Text(key), Text("?"), 2, body, Tags: tags);

    public static ItemBody Single { get; } = new SingleChoice(Choices("a", "b", "c", "d"), "b");

    /// <summary>Every type that has something to shuffle, and a pool of twelve to draw from.</summary>
    public static LockedPaper Mixed(int paperId = 7)
    {
        IReadOnlyList<ItemBody> bodies =
        [
            Single,
            new MultipleChoice(Choices("a", "b", "c", "d", "e"), ["a", "c"]),
            new Matching(Choices("s1", "s2", "s3"), Choices("o1", "o2", "o3", "o4"), new Dictionary<string, string> { ["s1"] = "o1", ["s2"] = "o2", ["s3"] = "o3" }),
            new GapChoice(Text("[[x]] and [[y]]"), [new("x", Choices("a", "b", "c"), "a"), new("y", Choices("p", "q", "r"), "q")]),
            new Chronology([.. new[] { "e1", "e2", "e3", "e4", "e5" }.Select((e, i) => new DatedChoice(e, Text(e), (1900 + i).ToString(CultureInfo.InvariantCulture)))]),
            new OriginalOrder(Choices("x1", "x2", "x3", "x4", "x5"), ["x1", "x2", "x3", "x4"], ["x5"]),
            new Provenance([.. new[] { "d1", "d2", "d3" }.Select(d => new SortedDocument(d, Text(d), "f1"))], Choices("f1", "f2")),
            new SourceCriticism(Choices("real", "fake"), "fake", Choices("v1", "v2", "v3"), ["v2"]),
            new OpenAnswer(200),
        ];
        var items = bodies.Select((body, i) => Of($"fixed-{i}", body)).ToList();
        var pool = Enumerable.Range(0, 12).Select(i => Of($"pool-{i:00}", Single, "pool", i % 2 == 0 ? "even" : "odd")).ToList();
        var blueprint = new Blueprint(
            [
                new("a", Text("A"), [.. items.Select(i => new Pick(i.Key))]),
                new("b", Text("B"), [new(Tag: "even", Count: 2), new(Tag: "pool", Count: 4)], Shuffle: true),
            ], 60);
        return new(paperId, blueprint, [.. items.Concat(pool).Select((item, i) => new LockedItem(100 + i, item))]);
    }
}
