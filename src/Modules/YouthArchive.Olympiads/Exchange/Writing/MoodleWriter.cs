using System.Globalization;
using System.Text;
using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Markup;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Writing;

/// <summary>Moodle XML, with pictures as base64.</summary>
internal sealed class MoodleWriter
{
    private readonly ExportedItem _source;
    private readonly Item _item;
    private readonly string _language;

    private MoodleWriter(ExportedItem source, string language) => (_source, _item, _language) = (source, source.Item, language);

    public static WrittenFile Write(IReadOnlyList<ExportedItem> items, string language)
    {
        var refused = items.Where(i => Foreign.Moodle(i.Item.Body) is not null).Select(i => new RefusedItem(i.Item.Key, 0, Foreign.Moodle(i.Item.Body)!)).ToList();
        var written = items.Where(i => Foreign.Moodle(i.Item.Body) is null).ToList();
        var quiz = new XElement("quiz", written.Select(i => new MoodleWriter(i, language).Question()));
        return new("items-moodle.xml", "application/xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{quiz}\n"), written.Count, refused);
    }

    private XElement Question()
    {
        var (type, gapText, content) = Body();
        var own = (_item.Pictures ?? []).Where(p => !BodyPictures.Of(_item.Body).Contains(p.File)).ToList();
        var words = MarkdownText.Html(_item.Stem.In(_language)) + string.Concat(own.Select(p => $"<p>{Image(p.File)}</p>")) + gapText;
        return new("question", new XAttribute("type", type),
            new XElement("name", new XElement("text", _item.Title.In(_language))),
            new XElement("questiontext", new XAttribute("format", "html"), new XElement("text", new XCData(words)), own.Select(p => File(p.File))),
            _item.Explanation is null ? null : new XElement("generalfeedback", new XAttribute("format", "html"), new XElement("text", new XCData(MarkdownText.Html(_item.Explanation.In(_language))))),
            new XElement("defaultgrade", _item.Points), new XElement("penalty", 0), new XElement("hidden", 0), new XElement("idnumber", _item.Key),
            content,
            _item.Tags is { Count: > 0 } tags ? new XElement("tags", tags.Select(t => new XElement("tag", new XElement("text", t)))) : null);
    }

    private (string Type, string GapText, IEnumerable<object> Content) Body() => _item.Body switch
    {
        SingleChoice b => ("multichoice", "", Choices(b.Choices, single: true, b.Shuffle, c => c.Id == b.Right ? 1 : b.Credits?.GetValueOrDefault(c.Id, 0) ?? 0)),
        MultipleChoice b => ("multichoice", "", Choices(b.Choices, single: false, b.Shuffle, c => Credit(b, c.Id))),
        TrueFalse b => ("truefalse", "", [Answer("true", b.IsTrue ? 1 : 0), Answer("false", b.IsTrue ? 0 : 1)]),
        ShortAnswer b => ("shortanswer", "", [new XElement("usecase", b.KeepsCase ? 1 : 0), .. b.Accepted.Select(a => Answer(a.Text, a.Credit ?? 1))]),
        NumberAnswer b => ("numerical", "", Number(b)),
        OpenAnswer b => ("essay", "", b.MostWords is { } most ? [new XElement("maxwordlimit", most)] : []),
        Matching b => ("matching", "", Pairs(b)),
        OriginalOrder b => ("ordering", "", b.Right.Select((id, i) => Rich(new("answer", new XAttribute("fraction", i + 1)), b.Sheets.First(s => s.Id == id)))),
        GapChoice b => Gaps(b),
        Labelling b => ("ddmarker", "", Markers(b)),
        _ => throw new InvalidOperationException("The type is not written; it was to be refused before."),
    };

    private static Fraction Credit(MultipleChoice body, string id) => body.Rule == MultipleRule.Credits ? body.Credits?.GetValueOrDefault(id, 0) ?? 0
        : body.Right.Contains(id) ? new(1, body.Right.Count) : new(-1, Math.Max(1, body.Choices.Count - body.Right.Count));

    private IEnumerable<object> Choices(IReadOnlyList<Choice> choices, bool single, bool shuffle, Func<Choice, Fraction> credit) =>
    [
        new XElement("single", Text(single)), Shuffled(shuffle),
        .. choices.Select(c => Rich(new("answer", Percent(credit(c)), new XAttribute("format", "html")), c)),
    ];

    private IEnumerable<object> Number(NumberAnswer body)
    {
        var answer = Answer(Decimals.Write(body.Value), 1);
        answer.Add(new XElement("tolerance", Decimals.Write(body.Tolerance)));
        return body.Unit is null ? [answer]
            : [answer, new XElement("units", new XElement("unit", new XElement("multiplier", 1), new XElement("unit_name", body.Unit.In(_language))))];
    }

    private IEnumerable<object> Pairs(Matching body)
    {
        var unused = body.Options.Where(o => !body.Right.Values.Contains(o.Id)).ToList();
        return
        [
            Shuffled(body.Shuffle),
            .. body.Stems.Select(s => Pair(Rich(new("subquestion", new XAttribute("format", "html")), s), body.Options.First(o => o.Id == body.Right[s.Id]))),
            .. unused.Select(o => Pair(new("subquestion", new XAttribute("format", "html"), new XElement("text", "")), o)),
        ];
    }

    private XElement Pair(XElement stem, Choice option)
    {
        stem.Add(new XElement("answer", new XElement("text", option.Text.In(_language))));
        return stem;
    }

    private (string, string, IEnumerable<object>) Gaps(GapChoice body)
    {
        var options = body.Gaps.SelectMany((g, i) => g.Choices.Select(c => (Gap: g, Group: i + 1, Choice: c))).ToList();
        var paragraphs = body.Text.In(_language).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => $"<p>{System.Net.WebUtility.HtmlEncode(p)}</p>");
        var text = string.Concat(paragraphs);
        foreach (var gap in body.Gaps)
        {
            var number = options.FindIndex(o => o.Gap == gap && o.Choice.Id == gap.Right) + 1;
            text = text.Replace($"[[{gap.Id}]]", string.Create(CultureInfo.InvariantCulture, $"[[\uE300{number}]]"), StringComparison.Ordinal);
        }
        return ("gapselect", text.Replace("\uE300", "", StringComparison.Ordinal),
        [
            Shuffled(body.Shuffle),
            .. options.Select(o => new XElement("selectoption", new XElement("text", o.Choice.Text.In(_language)), new XElement("group", o.Group))),
        ]);
    }

    private IEnumerable<object> Markers(Labelling body)
    {
        var numbers = body.Labels.Select((l, i) => (l.Id, Number: i + 1)).ToDictionary(l => l.Id, l => l.Number);
        return
        [
            File(body.Picture),
            .. body.Labels.Select(l => new XElement("drag", new XElement("no", numbers[l.Id]), new XElement("text", l.Text.In(_language)), new XElement("noofdrags", Math.Max(1, body.Right.Values.Count(v => v == l.Id))))),
            .. body.Regions.Where(r => body.Right.ContainsKey(r.Id)).Select((r, i) => new XElement("drop", new XElement("no", i + 1),
                new XElement("shape", r.Shape.Kind switch { ShapeKind.Circle => "circle", ShapeKind.Rectangle => "rectangle", _ => "polygon" }),
                new XElement("coords", Coordinates(r.Shape)), new XElement("choice", numbers[body.Right[r.Id]]))),
        ];
    }

    /// <summary>Pairs of numbers, parted by semicolons; a circle's radius stands alone.</summary>
    private static string Coordinates(Shape shape) => string.Join(';', shape.Numbers.Chunk(2).Select(p => string.Join(',', p.Select(n => n.ToString(CultureInfo.InvariantCulture)))));

    private XElement Rich(XElement element, Choice choice)
    {
        var words = System.Net.WebUtility.HtmlEncode(choice.Text.In(_language));
        element.Add(new XElement("text", new XCData(choice.Picture is null ? words : Image(choice.Picture) + words)));
        if (choice.Picture is not null)
        {
            element.Add(File(choice.Picture));
        }
        return element;
    }

    private static XElement Answer(string text, Fraction credit) => new("answer", Percent(credit), new XAttribute("format", "moodle_auto_format"), new XElement("text", text));

    private static XAttribute Percent(Fraction credit) => new("fraction", Decimals.Write(credit * 100, digits: 5));

    private string Image(string file) =>
        $"<img src=\"@@PLUGINFILE@@/{file}\" alt=\"{System.Net.WebUtility.HtmlEncode(_item.Pictures?.FirstOrDefault(p => p.File == file)?.Text.In(_language) ?? file)}\"/>";

    private XElement File(string file) => new("file", new XAttribute("name", file), new XAttribute("path", "/"), new XAttribute("encoding", "base64"),
        Convert.ToBase64String(_source.Pictures.GetValueOrDefault(file, [])));

    private static XElement Shuffled(bool shuffle) => new("shuffleanswers", Text(shuffle));

    private static string Text(bool value) => value ? "true" : "false";
}
