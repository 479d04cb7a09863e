using Xunit;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Exchange.Writing;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;
using YouthArchive.Tests.Olympiads.Marking;

namespace YouthArchive.Tests.Olympiads.Exchange;

public sealed class RoundTripTests
{
    private const string Language = "en";
    private static readonly IReadOnlyList<Region> Regions =
    [
        new("seal", new(ShapeKind.Circle, [20, 20, 10]), En("seal")), new("date", new(ShapeKind.Rectangle, [50, 40, 20, 20]), En("date")),
        new("blot", new(ShapeKind.Polygon, [1, 1, 9, 1, 5, 9]), En("blot")),
    ];

    private static readonly IReadOnlyList<ItemBody> Bodies =
    [
        new SingleChoice(Cs("a b c"), "b", new Dictionary<string, Fraction> { ["c"] = new(1, 3), ["a"] = new(-1, 2) }),
        new SingleChoice([new("a", En("with picture"), "letter.png"), new("b", En("x < y & \"z\""))], "a", Shuffle: false),
        new MultipleChoice(Cs("a b c d e"), ["a", "c", "e"]),
        new MultipleChoice(Cs("a b c d"), ["a", "c"], MultipleRule.AllOrNothing),
        new MultipleChoice(Cs("a b c"), ["a", "b"], MultipleRule.Credits, new Dictionary<string, Fraction> { ["a"] = new(1, 3), ["b"] = new(2, 3), ["c"] = -1 }, Shuffle: false),
        new TrueFalse(true),
        new TrueFalse(false),
        new ShortAnswer([new("Verny"), new(@"a\*b", new(1, 2))], KeepsCase: true),
        new NumberAnswer(new(197, 2), new(1, 2)),
        new Matching(Cs("s1 s2 s3"), Cs("o1 o2 o3 o4"), Samples.Map("s1:o2 s2:o1 s3:o1")),
        new GapChoice(En("One [[x]] here.\nTwo [[y]] there & here."), [new("x", Cs("a b"), "a"), new("y", Cs("c d e"), "d")], Shuffle: false),
        new OpenAnswer(),
        new OriginalOrder(Cs("a b c d"), ["b", "a", "d", "c"], []),
        new HotSpot("letter.png", Regions, ["seal", "date"]),
        new Labelling("letter.png", Regions, Cs("l1 l2 l3"), new Dictionary<string, string> { ["seal"] = "l1", ["date"] = "l2", ["blot"] = "l3" }),
    ];

    [Fact]
    public void What_is_written_as_QTI_and_read_again_is_the_same_item()
    {
        var items = Items(Bodies);
        var written = QtiWriter.Write(items, Language);
        Assert.Empty(written.Refused);
        var file = ItemFiles.Read(written.Bytes, "kk");
        Assert.Equal("", string.Join("; ", file.Refused.Select(r => $"{r.Id} {r.Line} {r.Reason}")));
        foreach (var (before, after) in items.Zip(file.Imported))
        {
            Assert.Equal(ItemJson.Write(before.Item), ItemJson.Write(after.Item));
            Assert.Equal(before.Pictures, after.Pictures);
        }
        Assert.Equal(written.Bytes, QtiWriter.Write(items, Language).Bytes);
    }

    [Fact]
    public void What_is_written_as_Moodle_XML_and_read_again_is_written_the_same()
    {
        var items = Items([.. Bodies.Where(b => Foreign.Moodle(b) is null)]);
        Assert.True(items.Count >= 12);
        var written = MoodleWriter.Write(items, Language);
        var file = ItemFiles.Read(written.Bytes, Language);
        Assert.Equal("", string.Join("; ", file.Refused.Select(r => $"{r.Id} {r.Line} {r.Reason}")));
        Assert.Equal(items.Select(i => ItemJson.TypeOf(i.Item.Body)), file.Imported.Select(i => ItemJson.TypeOf(i.Item.Body)));
        var again = MoodleWriter.Write([.. file.Imported.Select(i => new ExportedItem(i.Item, i.Pictures))], Language);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(written.Bytes), System.Text.Encoding.UTF8.GetString(again.Bytes));
    }

    [Fact]
    public void Types_that_do_not_exist_elsewhere_are_named()
    {
        var items = Items([.. Samples.All.Select(s => s.Body).Where(b => b is Transcription or Chronology or Provenance or FamilyGraph)]);
        Assert.Equal(items.Count, QtiWriter.Write(items, Language).Refused.Count);
        Assert.Contains("transcription", MoodleWriter.Write(items, Language).Refused[0].Reason.ToString(), StringComparison.Ordinal);
    }

    private static List<ExportedItem> Items(IReadOnlyList<ItemBody> bodies) =>
    [
        .. bodies.Select((b, i) =>
        {
            var needs = b is HotSpot or Labelling || (b is SingleChoice c && c.Choices.Any(x => x.Picture is not null)) || b is TrueFalse;
            return new ExportedItem(
                new Item($"item-{i + 1}", En($"Title {i + 1}"), b is GapChoice ? En("Choose.") : En("What is **it**?\n\nSecond *line*\\\nthird \\* star."), 1 + i % 3, b, i % 2 == 0 ? En("Because & so.") : null,
                    Pictures: needs ? [new("letter.png", En("A letter"), 100, 80)] : null),
                needs ? new Dictionary<string, byte[]> { ["letter.png"] = Fixtures.Scan } : []);
        }),
    ];

    private static IReadOnlyList<Choice> Cs(string ids) => [.. ids.Split(' ').Select(id => new Choice(id, En($"text {id}")))];

    private static LocalizedText En(string text) => new(null, En: text);
}
