using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Olympiads.Items;

public sealed class ItemCheckTests
{
    public static TheoryData<string> Types => [.. ItemSamples.Types];

    [Fact]
    public void Every_type_has_a_sample() => Assert.Equal(ItemJson.TypeNames.Values.Order(), ItemSamples.Types.Order());

    [Theory, MemberData(nameof(Types))]
    public void A_sound_item_has_no_problems(string type)
    {
        Assert.Empty(ItemCheck.Problems(ItemSamples.Of(type)));
        Assert.Empty(ItemCheck.Problems(ItemSamples.WithOtherKey(ItemSamples.Of(type))));
        Assert.Empty(ItemText.Read(ItemJson.Write(ItemSamples.Of(type))).Problems);
    }

    /// <summary>Whatever language is taken out of whatever text: it is missed, at its place, and nothing else is complained of.</summary>
    [Theory, MemberData(nameof(Types))]
    public void A_missing_language_is_named_at_its_place(string type)
    {
        var whole = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
        var texts = Paths(whole, "$").Where(p => p.EndsWith(".mn", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(texts);
        foreach (var path in texts)
        {
            var less = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
            Take(less, path);
            var problems = ItemText.Read(less.ToJsonString()).Problems.Select(p => p.Problem).ToList();
            Assert.Contains(problems, p => p.IsUntranslated && p.Path == path);
            Assert.All(problems, p => Assert.True(p.IsUntranslated, p.ToString()));
        }
    }

    /// <summary>A key, or a part of it, that names what is not there is found in every type that has ids.</summary>
    [Theory, MemberData(nameof(Types))]
    public void A_key_that_names_what_is_not_there_is_found(string type)
    {
        var whole = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
        var ids = Paths(whole, "$").Where(p => p.StartsWith("$.body", StringComparison.Ordinal) && p.EndsWith(".id", StringComparison.Ordinal)).ToList();
        foreach (var path in ids)
        {
            var renamed = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
            Put(renamed, path, "nobody");
            var refers = Values(JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!, "$.body").Any(v => v.Value == Value(whole, path) && !v.Path.EndsWith(".id", StringComparison.Ordinal));
            Assert.True(!refers || ItemText.Read(renamed.ToJsonString()).Problems.Count > 0, $"{type}: nothing was said when {path} was renamed.");
        }
    }

    [Theory, MemberData(nameof(Types))]
    public void Ids_that_stand_twice_are_found(string type)
    {
        var whole = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
        foreach (var path in Paths(whole, "$").Where(p => p.EndsWith("[1].id", StringComparison.Ordinal)))
        {
            var twice = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
            Put(twice, path, Value(whole, path.Replace("[1].id", "[0].id", StringComparison.Ordinal)));
            Assert.Contains(ItemText.Read(twice.ToJsonString()).Problems, p => p.Problem.Path == path);
        }
    }

    /// <summary>Whatever part of whatever list is nothing: said, not thrown.</summary>
    [Theory, MemberData(nameof(Types))]
    public void Nothing_in_a_list_is_said_and_never_thrown(string type)
    {
        var whole = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
        foreach (var path in Paths(whole, "$").Where(p => p.EndsWith("[0]", StringComparison.Ordinal) && !p.Contains("numbers", StringComparison.Ordinal)))
        {
            var hollow = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
            Put(hollow, path, null);
            Assert.NotEmpty(ItemText.Read(hollow.ToJsonString()).Problems);
        }
    }

    [Theory]
    [InlineData("single-choice", "$.points", "101", "$.points")]
    [InlineData("single-choice", "$.key", "\"Наурыз\"", "$.key")]
    [InlineData("single-choice", "$.body.right", "\"z\"", "$.body.right")]
    [InlineData("single-choice", "$.body.credits", "{\"b\":\"3/2\"}", "$.body.credits.b")]
    [InlineData("single-choice", "$.body.choices[0].picture", "\"gone.png\"", "$.body.choices[0].picture")]
    [InlineData("multiple-choice", "$.body.right", "[]", "$.body.right")]
    [InlineData("multiple-choice", "$.body.rule", "\"credits\"", "$.body.credits")]
    [InlineData("short-answer", "$.body.accepted[0].credit", "\"1/3\"", "$.body.accepted")]
    [InlineData("number", "$.body.tolerance", "-1", "$.body.tolerance")]
    [InlineData("matching", "$.body.right", "{\"s1\":\"o1\"}", "$.body.right")]
    [InlineData("gap-choice", "$.body.text.en", "\"[[x]] and [[x]]\"", "$.body.text.en")]
    [InlineData("transcription", "$.body.lines[0].region.numbers", "[0,0,900,60]", "$.body.lines[0].region")]
    [InlineData("transcription", "$.body.language", "\"русский\"", "$.body.language")]
    [InlineData("chronology", "$.body.events[3].latest", "\"1899\"", "$.body.events[3].latest")]
    [InlineData("chronology", "$.body.events[0].earliest", "\"1900-13\"", "$.body.events[0].earliest")]
    [InlineData("dating", "$.body.written.day", "32", "$.body.written")]
    [InlineData("dating", "$.body.latest.day", "25", "$.body.latest")]
    [InlineData("provenance", "$.body.mayBeNone", "null", "")]
    [InlineData("original-order", "$.body.foreign", "[]", "$.body.right")]
    [InlineData("hot-spot", "$.body.regions[1].shape.numbers", "[790,400,80]", "$.body.regions[1].shape")]
    [InlineData("hot-spot", "$.body.regions[2].shape.numbers", "[1,2,3,4]", "$.body.regions[2].shape.numbers")]
    [InlineData("finding-aid", "$.body.right", "\"n1\"", "$.body.right")]
    [InlineData("finding-aid", "$.body.nodes[3].parent", "\"f1\"", "$.body.nodes[3].parent")]
    [InlineData("family-graph", "$.body.right[0].is", "\"p3\"", "$.body.right[0].is")]
    [InlineData("family-graph", "$.body.right[1].is", "\"98\"", "$.body.right[1].is")]
    [InlineData("citation", "$.body.sheet", "\" \"", "$.body.sheet")]
    public void A_fault_is_found_at_its_place(string type, string path, string json, string expected)
    {
        var item = JsonNode.Parse(ItemJson.Write(ItemSamples.Of(type)))!;
        Put(item, path, JsonNode.Parse(json));
        var problems = ItemText.Read(item.ToJsonString()).Problems.Select(p => p.Problem).ToList();
        Assert.True(expected.Length == 0 ? problems.Count > 0 : problems.Exists(p => p.Path == expected), string.Join('\n', problems.Select(p => $"{p.Path}: {p}")));
        Assert.All(problems, p => Assert.DoesNotContain('{', p.ToString()));
    }

    [Theory]
    [InlineData("dating", 1900, 2, 29, "julian", true)]
    [InlineData("dating", 1900, 2, 29, "gregorian", false)]
    [InlineData("dating", 1312, 12, 30, "hijri", false)]
    [InlineData("dating", 1311, 1, 30, "hijri", true)]
    public void Days_are_those_of_their_calendar(string type, int year, int month, int day, string calendar, bool isThere)
    {
        var body = (Dating)ItemSamples.Bodies[type] with { Written = new(year, month, day), Calendar = Enum.Parse<CalendarKind>(calendar, ignoreCase: true) };
        Assert.Equal(isThere, ItemCheck.Problems(ItemSamples.Of(body)).Count == 0);
    }

    [Theory]
    [InlineData("{\n \"key\": \"a\",\n \"points\": }", 3)]
    [InlineData("{\n \"key\": \"a\",\n \"titel\": {}\n}", 3)]
    [InlineData("null", 1)]
    [InlineData("", 1)]
    public void What_cannot_be_read_is_said_with_its_line(string json, int line)
    {
        var text = ItemText.Read(json);
        Assert.Null(text.Item);
        Assert.Equal(line, Assert.Single(text.Problems).Line);
    }

    [Fact]
    public void A_problem_stands_at_the_line_of_its_part()
    {
        var lines = ItemDraftText().Split('\n');
        var text = string.Join('\n', lines.Select(l => l.Contains("\"right\"", StringComparison.Ordinal) ? l.Replace("\"a\"", "\"z\"", StringComparison.Ordinal) : l));
        var line = Array.FindIndex(text.Split('\n'), l => l.Contains("\"right\"", StringComparison.Ordinal)) + 1;
        Assert.Equal(line, Assert.Single(ItemText.Read(text).Problems).Line);
    }

    private static string ItemDraftText() => YouthArchive.Olympiads.Items.Bank.ItemDraft.Indented(ItemJson.Write(ItemSamples.Of("single-choice")));

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonArray list => list.SelectMany((part, i) => Paths(part, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))).Append(path),
        JsonObject parts => parts.SelectMany(p => Paths(p.Value, $"{path}.{p.Key}")).Append(path),
        _ => [path],
    };

    private static IEnumerable<(string Path, string Value)> Values(JsonNode node, string under) =>
        Paths(node, "$").Where(p => p.StartsWith(under, StringComparison.Ordinal) && Find(node, p) is JsonValue).Select(p => (p, Value(node, p)));

    private static string Value(JsonNode node, string path) => Find(node, path)!.ToString();

    private static JsonNode? Find(JsonNode node, string path) =>
        Steps(path).Aggregate<object, JsonNode?>(node, (n, step) => step is int i ? (n as JsonArray)?.ElementAtOrDefault(i) : (n as JsonObject)?[(string)step]);

    private static void Put(JsonNode node, string path, JsonNode? value)
    {
        var steps = Steps(path).ToList();
        var parent = steps.SkipLast(1).Aggregate(node, (n, step) => step is int i ? n[i]! : n[(string)step]!);
        if (steps[^1] is int at)
        {
            parent[at] = value;
        }
        else
        {
            parent[(string)steps[^1]] = value;
        }
    }

    private static void Take(JsonNode node, string path) =>
        ((JsonObject)Find(node, path[..path.LastIndexOf('.')])!).Remove(path[(path.LastIndexOf('.') + 1)..]);

    private static IEnumerable<object> Steps(string path) => path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(s => int.TryParse(s, CultureInfo.InvariantCulture, out var i) ? (object)i : s);
}
