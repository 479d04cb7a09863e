using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Items;

/// <summary>A sound item of every type, in four languages, and the same with another key.</summary>
internal static class ItemSamples
{
    public const string Picture = "scan.png";

    public static IReadOnlyDictionary<string, ItemBody> Bodies { get; } = All().ToDictionary(ItemJson.TypeOf, StringComparer.Ordinal);

    public static IEnumerable<string> Types => Bodies.Keys;

    public static Item Of(string type) => Of(Bodies[type]);

    public static Item Of(ItemBody body) => new(
        "sample-" + ItemJson.TypeOf(body), Text("title"), Text("question"), 4, body, Text("because"), ["sample"], ["Own composition"],
        [new(Picture, Text("a page of writing"), 800, 600, Text("caption"))], IsSample: true);

    public static LocalizedText Text(string word) => new($"{word} қазақша", $"{word} по-русски", $"{word} in English", $"{word} монголоор");

    public static Choice Choice(string id) => new(id, Text(id));

    /// <summary>Nothing is different but the key, and what is said of it.</summary>
    public static Item WithOtherKey(Item item) => item with { Body = WithOtherKey(item.Body), Explanation = Text("another reason"), Sources = ["Another source"] };

    private static ItemBody WithOtherKey(ItemBody body) => body switch
    {
        SingleChoice b => b with { Right = "c", Credits = new Dictionary<string, Fraction> { ["b"] = new(1, 3) } },
        MultipleChoice b => b with { Right = ["b"], Rule = MultipleRule.AllOrNothing },
        TrueFalse => new TrueFalse(false),
        ShortAnswer b => b with { Accepted = [new("Urga"), new("Örgöö", new(1, 2))], KeepsCase = true },
        NumberAnswer b => b with { Value = 7, Tolerance = 1 },
        Matching b => b with { Right = new Dictionary<string, string> { ["s1"] = "o3", ["s2"] = "o1" } },
        GapChoice b => b with { Gaps = [.. b.Gaps.Select(g => g with { Right = g.Choices[^1].Id })] },
        OpenAnswer b => b with { Guidance = Text("other guidance") },
        Transcription b => b with { Lines = [.. b.Lines.Select(l => l with { Accepted = ["Другая строка"], Weight = 3 })], Equivalent = null, Free = 0, Slope = 1, KeepsCase = false },
        Chronology b => b with { Events = [.. b.Events.Select((e, i) => e with { Earliest = $"{1950 - i}", Latest = null })], Metric = OrderMetric.Subsequence },
        Dating b => b with { Written = new(1900, 2, 3), Earliest = new(1900, 2, 15), Latest = new(1900, 2, 16), FreeDays = 1, FallDays = 10 },
        Provenance b => b with { Documents = [.. b.Documents.Select(d => d with { Fonds = d.Fonds == "f1" ? "f2" : "f1" })], Together = new(1, 2) },
        OriginalOrder b => b with { Right = ["x4", "x2", "x3"], Foreign = ["x1"] },
        CitationBuilder b => b with { Archive = ["ГАРФ"], Fonds = "Р-5446", Inventory = "2", File = "3", Sheet = "4", IsVerso = false },
        HotSpot b => b with { Right = ["r2"] },
        Labelling b => b with { Right = new Dictionary<string, string> { ["r1"] = "l2", ["r2"] = "l3" } },
        SourceCriticism b => b with { Right = "real", RightEvidence = ["v1", "v3"] },
        VersionComparison b => b with { Right = ["t1"] },
        FindingAid b => b with { Right = "i2" },
        FamilyGraph b => b with { Right = [new(FamilyTie.Mother, "p3", "p2"), new(FamilyTie.Born, "p2", "1870")] },
        _ => throw new ArgumentException("No such type.", nameof(body)),
    };

    private static IReadOnlyList<Choice> Choices(params string[] ids) => [.. ids.Select(Choice)];

    private static IReadOnlyList<Region> Regions() =>
        [new("r1", new(ShapeKind.Rectangle, [10, 20, 200, 100]), Text("upper left")), new("r2", new(ShapeKind.Circle, [600, 400, 80]), Text("round")),
            new("r3", new(ShapeKind.Polygon, [300, 300, 400, 300, 350, 400]), Text("three corners"))];

    private static IEnumerable<ItemBody> All() =>
    [
        new SingleChoice(Choices("a", "b", "c"), "a"),
        new MultipleChoice(Choices("a", "b", "c", "d"), ["a", "c"]),
        new TrueFalse(true),
        new ShortAnswer([new("Верный"), new("Алма*", new(1, 2))]),
        new NumberAnswer(13, 0, Text("days")),
        new Matching(Choices("s1", "s2"), Choices("o1", "o2", "o3"), new Dictionary<string, string> { ["s1"] = "o1", ["s2"] = "o2" }),
        new GapChoice(Text("[[x]] and [[y]]"), [new("x", Choices("a", "b"), "a"), new("y", Choices("p", "q"), "p")]),
        new OpenAnswer(200, Text("guidance")),
        new Transcription(Picture, [new(["Зимовка на урочищѣ Талды"], Region: new(ShapeKind.Rectangle, [0, 0, 700, 60])), new(["аулъ откочевываетъ"], 2)], "ru",
            Equivalent: new Dictionary<string, string> { ["ѣ"] = "е" }, Keys: ["ѣ", "ъ"], Free: new(1, 50), Slope: new(5, 2)),
        new Chronology([.. new[] { "e1", "e2", "e3", "e4" }.Select((e, i) => new DatedChoice(e, Text(e), $"{1900 + i}", i == 3 ? "1910" : null))]),
        new Dating(CalendarKind.Julian, new(1917, 12, 13), new(1917, 12, 26), new(1917, 12, 26)),
        new Provenance([.. new[] { "d1", "d2", "d3" }.Select((d, i) => new SortedDocument(d, Text(d), i < 2 ? "f1" : "f2"))], Choices("f1", "f2", "f3"), MayBeNone: true),
        new OriginalOrder(Choices("x1", "x2", "x3", "x4"), ["x1", "x2", "x3"], ["x4"]),
        new CitationBuilder(["ҚР ОМА", "ЦГА РК"], "И-64", "1", "512", "7", true, Text("a letter")),
        new HotSpot(Picture, Regions(), ["r1", "r3"]),
        new Labelling(Picture, [.. Regions().Take(2)], Choices("l1", "l2", "l3"), new Dictionary<string, string> { ["r1"] = "l1", ["r2"] = "l2" }),
        new SourceCriticism(Choices("real", "fake"), "fake", Choices("v1", "v2", "v3"), ["v2"]),
        new VersionComparison("ru", "Черновик письма.", [new("t1", "Беловик"), new("t2", "письма.")], ["t2"]),
        new FindingAid([new("a1", null, FindingLevel.Archive, Text("archive")), new("f1", "a1", FindingLevel.Fonds, Text("fonds")), new("n1", "f1", FindingLevel.Inventory, Text("inventory")),
            new("i1", "n1", FindingLevel.File, Text("file 1")), new("i2", "n1", FindingLevel.File, Text("file 2"))], "i1"),
        new FamilyGraph(Choices("rec1", "rec2"), Choices("p1", "p2", "p3"), [new(FamilyTie.Father, "p3", "p1"), new(FamilyTie.Born, "p3", "1898")]),
    ];
}
