using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Marking;

/// <summary>One item of each type, with the response that is its key.</summary>
internal static class Samples
{
    public static Response Answer(params (string Field, string Value)[] fields) => new(
        fields.GroupBy(f => f.Field).Select(g => KeyValuePair.Create(g.Key, (IReadOnlyList<string>)[.. g.Select(f => f.Value)])));

    public static Choice C(string id) => new(id, LocalizedText.Same(id));

    public static IReadOnlyList<Choice> Cs(string ids) => [.. ids.Split(' ').Select(C)];

    public static IReadOnlyDictionary<string, string> Map(string pairs) => pairs.Split(' ').Select(p => p.Split(':')).ToDictionary(p => p[0], p => p[1]);

    private static Shape Box(int left, int top, int width, int height) => new(ShapeKind.Rectangle, [left, top, width, height]);

    private static Region R(string id, Shape shape) => new(id, shape, LocalizedText.Same(id));

    private static readonly IReadOnlyList<Region> Regions =
        [R("stamp", Box(10, 10, 50, 50)), R("seal", new(ShapeKind.Circle, [200, 200, 30])), R("blot", new(ShapeKind.Polygon, [300, 0, 400, 0, 350, 90]))];

    public static FindingAid Aid { get; } = new(
        [
            new("a", null, FindingLevel.Archive, LocalizedText.Same("a")), new("a2", null, FindingLevel.Archive, LocalizedText.Same("a2")),
            new("f", "a", FindingLevel.Fonds, LocalizedText.Same("f")), new("f2", "a", FindingLevel.Fonds, LocalizedText.Same("f2")),
            new("i", "f", FindingLevel.Inventory, LocalizedText.Same("i")), new("i2", "f", FindingLevel.Inventory, LocalizedText.Same("i2")),
            new("d", "i", FindingLevel.File, LocalizedText.Same("d")), new("d2", "i", FindingLevel.File, LocalizedText.Same("d2")),
        ],
        "d");

    public static CitationBuilder Citation { get; } = new(["ЦГА РК", "Central State Archive"], "И-64", "1", "512", "7", IsVerso: true);

    public static Chronology Six { get; } = new([.. Enumerable.Range(1, 6).Select(n => new DatedChoice($"e{n}", LocalizedText.Same("x"), $"19{n}0"))]);

    public static Provenance Sorted { get; } = new(
        [.. "1:x 2:x 3:x 4:y 5:y 6:z".Split(' ').Select(p => p.Split(':')).Select(p => new SortedDocument(p[0], LocalizedText.Same(p[0]), p[1]))],
        Cs("x y z w"));

    public static IReadOnlyList<(ItemBody Body, Response Key)> All { get; } =
    [
        (new SingleChoice(Cs("a b c"), "b", new Dictionary<string, Fraction> { ["c"] = new(1, 3), ["a"] = -1 }), Answer(("choice", "b"))),
        (new MultipleChoice(Cs("a b c d"), ["a", "c"]), Answer(("choice", "c"), ("choice", "a"))),
        (new MultipleChoice(Cs("a b c d"), ["a", "c"], MultipleRule.AllOrNothing), Answer(("choice", "c"), ("choice", "a"))),
        (new MultipleChoice(Cs("a b c d"), ["a", "c"], MultipleRule.Credits, new Dictionary<string, Fraction>
            { ["a"] = new(1, 2), ["b"] = -1, ["c"] = new(1, 2), ["d"] = new(-1, 3) }), Answer(("choice", "c"), ("choice", "a"))),
        (new TrueFalse(false), Answer(("choice", "false"))),
        (new ShortAnswer([new("Алаш*орда"), new("Alash", new(1, 2))]), Answer(("text", " алаш  орда "))),
        (new NumberAnswer(new(1917, 1), 0), Answer(("number", "1 917"))),
        (new Matching(Cs("s1 s2 s3"), Cs("o1 o2 o3 o4"), Map("s1:o2 s2:o1 s3:o1")), Answer(("m-s1", "o2"), ("m-s2", "o1"), ("m-s3", "o1"))),
        (new GapChoice(LocalizedText.Same("[[x]] [[y]]"), [new("x", Cs("a b"), "a"), new("y", Cs("a b"), "b")]), Answer(("g-x", "a"), ("g-y", "b"))),
        (new Transcription("p.png", [new(["Прошеніе крестьянина", "Прошение крестьянина"]), new(["г[осподину] уѣздному начальнику"], 2)], "ru"),
            Answer(("l-1", "Прошеніе крестьянина"), ("l-2", "господину уѣздному начальнику"))),
        (Six, Answer([.. Enumerable.Range(1, 6).Select(n => ("order", $"e{n}"))])),
        (Six with { Metric = OrderMetric.Subsequence }, Answer(("order", "e1,e2,e3,e4,e5,e6"))),
        (new Dating(CalendarKind.Julian, new(1917, 12, 13), new(1917, 12, 26), new(1917, 12, 26), 1, 10),
            Answer(("wy", "1917"), ("wm", "12"), ("wd", "13"), ("y", "1917"), ("m", "12"), ("d", "26"))),
        (Sorted, Answer(("f-1", "x"), ("f-2", "x"), ("f-3", "x"), ("f-4", "y"), ("f-5", "y"), ("f-6", "z"))),
        (Sorted with { Together = new(1, 3), MayBeNone = true }, Answer(("f-1", "x"), ("f-2", "x"), ("f-3", "x"), ("f-4", "y"), ("f-5", "y"), ("f-6", "z"))),
        (new OriginalOrder(Cs("a b c d e"), ["a", "b", "c", "d"], ["e"]), Answer(("order", "a"), ("order", "b"), ("order", "c"), ("order", "d"), ("order", "e"), ("foreign", "e"))),
        (Citation, Answer(("archive", "ЦГА РК"), ("fonds", "И-64"), ("inventory", "1"), ("file", "512"), ("sheet", "7"), ("verso", "1"))),
        (new HotSpot("p.png", Regions, ["stamp", "seal"]), Answer(("p", "20,20"), ("region", "seal"))),
        (new Labelling("p.png", Regions, Cs("l1 l2 l3"), Map("stamp:l1 seal:l2")), Answer(("a-stamp", "l1"), ("a-seal", "l2"))),
        (new SourceCriticism(Cs("real fake"), "fake", Cs("a b c d"), ["a", "b"]), Answer(("verdict", "fake"), ("evidence", "b"), ("evidence", "a"))),
        (new VersionComparison("ru", "draft", [new("s1", "x"), new("s2", "y"), new("s3", "z")], ["s2"]), Answer(("d", "s2"))),
        (Aid, Answer(("node", "d"))),
        (new FamilyGraph(Cs("r1"), Cs("ivan petr anna"),
            [new(FamilyTie.Father, "petr", "ivan"), new(FamilyTie.Spouse, "ivan", "anna"), new(FamilyTie.Born, "petr", "1898")]),
            Answer(("father-petr", "ivan"), ("spouse-anna", "ivan"), ("born-petr", "1898"))),
    ];
}
