using System.Globalization;
using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Writing;

/// <summary>What of a QTI item depends on its type: declarations, the interaction and its scoring.</summary>
internal sealed class QtiBody
{
    private const string Response = "RESPONSE";
    private static readonly XNamespace Qti = QtiWriter.Qti;
    private readonly Item _item;
    private readonly string _language;

    private QtiBody(Item item, string language) => (_item, _language) = (item, language);

    public List<XElement> Responses { get; } = [];

    public List<object> Body { get; } = [];

    public XElement? Processing { get; private set; }

    public static QtiBody Of(Item item, string language)
    {
        var body = new QtiBody(item, language);
        body.Write();
        return body;
    }

    /// <summary>An identifier begins with no digit.</summary>
    public static string Name(string id) => char.IsAsciiDigit(id[0]) || id[0] == '-' ? "_" + id : id;

    private void Write()
    {
        switch (_item.Body)
        {
            case SingleChoice b:
                Declare("single", "identifier", [Name(b.Right)], b.Credits is null ? null : [(Name(b.Right), 1), .. b.Credits.Select(c => (Name(c.Key), c.Value))]);
                Body.Add(Choices(b.Choices, 1, b.Shuffle));
                break;
            case MultipleChoice b:
                Declare("multiple", "identifier", b.Right.Select(Name), Credits(b));
                Body.Add(Choices(b.Choices, 0, b.Shuffle));
                break;
            case TrueFalse b:
                Declare("single", "identifier", [b.IsTrue ? "true" : "false"], null);
                Body.Add(Choices([new("true", LocalizedWords("✓")), new("false", LocalizedWords("✗"))], 1, shuffle: false));
                break;
            case ShortAnswer b:
                var accepted = b.Accepted.Select(a => (a.Text.Replace(@"\*", "*", StringComparison.Ordinal), a.Credit ?? 1)).ToList();
                Declare("single", "string", [accepted.Find(a => a.Item2 == 1).Item1 ?? accepted[0].Item1], accepted, b.KeepsCase);
                Body.Add(Entry());
                break;
            case NumberAnswer b:
                Number(b);
                break;
            case OpenAnswer:
                Declare("single", "string", [], null);
                Processing = null;
                Body.Add(Interaction("extended-text"));
                break;
            case Matching b:
                var pairs = b.Right.Select(p => $"{Name(p.Key)} {Name(p.Value)}").ToList();
                Declare("multiple", "directedPair", pairs, pairs.Select(p => (p, new Fraction(1, pairs.Count))));
                Body.Add(Interaction("match", new XAttribute("shuffle", Text(b.Shuffle)), new XAttribute("max-associations", pairs.Count), Set(b.Stems, 1), Set(b.Options, 0)));
                break;
            case OriginalOrder b:
                Declare("ordered", "identifier", b.Right.Select(Name), null);
                Body.Add(Interaction("order", new XAttribute("shuffle", "true"), b.Sheets.Select(s => Choice("simple-choice", s))));
                break;
            case GapChoice b:
                Gaps(b);
                break;
            case HotSpot b:
                Declare("multiple", "identifier", b.Right.Select(Name), b.Right.Select(r => (Name(r), new Fraction(1, b.Right.Count))));
                Body.Add(Interaction("hotspot", new XAttribute("max-choices", 0), QtiWriter.Image(_item, b.Picture, _language), Places("hotspot-choice", b.Regions)));
                break;
            case Labelling b:
                var labels = b.Right.Select(p => $"{Name(p.Value)} {Name(p.Key)}").ToList();
                Declare("multiple", "directedPair", labels, labels.Select(p => (p, new Fraction(1, labels.Count))));
                Body.Add(Interaction("graphic-gap-match", QtiWriter.Image(_item, b.Picture, _language),
                    b.Labels.Select(l => Choice("gap-text", l, new XAttribute("match-max", 0))), Places("associable-hotspot", b.Regions, new XAttribute("match-max", 1))));
                break;
        }
    }

    private static List<(string, Fraction)>? Credits(MultipleChoice b) => b.Rule switch
    {
        MultipleRule.AllOrNothing => null,
        MultipleRule.Credits => [.. (b.Credits ?? new Dictionary<string, Fraction>()).Select(c => (Name(c.Key), c.Value))],
        _ => [.. b.Choices.Select(c => (Name(c.Id), b.Right.Contains(c.Id)
            ? new Fraction(1, b.Right.Count) : new Fraction(-1, Math.Max(1, b.Choices.Count - b.Right.Count))))],
    };

    private void Declare(
        string cardinality, string type, IEnumerable<string> right, IEnumerable<(string Key, Fraction Credit)>? mapping, bool keepsCase = true, string id = Response)
    {
        Responses.Add(new(Qti + "qti-response-declaration",
            new XAttribute("identifier", id), new XAttribute("cardinality", cardinality), new XAttribute("base-type", type),
            right.Any() ? new XElement(Qti + "qti-correct-response", right.Select(r => new XElement(Qti + "qti-value", r))) : null,
            mapping is null ? null : new XElement(Qti + "qti-mapping",
                new XAttribute("lower-bound", 0), new XAttribute("upper-bound", _item.Points), new XAttribute("default-value", 0),
                mapping.Select(m => new XElement(Qti + "qti-map-entry", new XAttribute("map-key", m.Key), new XAttribute("mapped-value", Decimals.Write(m.Credit * _item.Points)),
                    type == "string" ? new XAttribute("case-sensitive", Text(keepsCase)) : null)))));
        Processing = new(Qti + "qti-response-processing", new XAttribute("template",
            $"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{(mapping is null ? "match_correct" : "map_response")}.xml"));
    }

    private void Number(NumberAnswer body)
    {
        Declare("single", "float", [Decimals.Write(body.Value)], null);
        var tolerance = Decimals.Write(body.Tolerance);
        Processing = new(Qti + "qti-response-processing", new XElement(Qti + "qti-response-condition", new XElement(Qti + "qti-response-if",
            new XElement(Qti + "qti-equal", new XAttribute("tolerance-mode", "absolute"), new XAttribute("tolerance", $"{tolerance} {tolerance}"),
                new XElement(Qti + "qti-variable", new XAttribute("identifier", Response)), new XElement(Qti + "qti-correct", new XAttribute("identifier", Response))),
            new XElement(Qti + "qti-set-outcome-value", new XAttribute("identifier", "SCORE"),
                new XElement(Qti + "qti-base-value", new XAttribute("base-type", "float"), _item.Points)))));
        Body.Add(Entry(body.Unit?.In(_language)));
    }

    private XElement Entry(string? unit = null) => new(Qti + "p",
        new XElement(Qti + "qti-text-entry-interaction", new XAttribute("response-identifier", Response)), unit is null ? null : " " + unit);

    private void Gaps(GapChoice body)
    {
        foreach (var gap in body.Gaps)
        {
            Declare("single", "identifier", [Name(gap.Right)], [(Name(gap.Right), new Fraction(1, body.Gaps.Count))], id: Name(gap.Id));
        }
        Processing = new(Qti + "qti-response-processing", new XElement(Qti + "qti-set-outcome-value", new XAttribute("identifier", "SCORE"),
            new XElement(Qti + "qti-sum", body.Gaps.Select(g => new XElement(Qti + "qti-map-response", new XAttribute("identifier", Name(g.Id)))))));
        foreach (var paragraph in body.Text.In(_language).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (element, from) = (new XElement(Qti + "p"), 0);
            foreach (System.Text.RegularExpressions.Match hole in ChoiceChecks.Hole().Matches(paragraph))
            {
                var gap = body.Gaps.First(g => g.Id == hole.Groups[1].Value);
                element.Add(paragraph[from..hole.Index], new XElement(Qti + "qti-inline-choice-interaction", new XAttribute("response-identifier", Name(gap.Id)),
                    new XAttribute("shuffle", Text(body.Shuffle)), gap.Choices.Select(c => Choice("inline-choice", c))));
                from = hole.Index + hole.Length;
            }
            element.Add(paragraph[from..]);
            Body.Add(element);
        }
    }

    private static XElement Interaction(string kind, params object[] content) =>
        new(Qti + $"qti-{kind}-interaction", new XAttribute("response-identifier", Response), content);

    private XElement Choices(IReadOnlyList<Choice> choices, int most, bool shuffle) =>
        Interaction("choice", new XAttribute("max-choices", most), new XAttribute("shuffle", Text(shuffle)), choices.Select(c => Choice("simple-choice", c)));

    private XElement Set(IEnumerable<Choice> choices, int most) =>
        new(Qti + "qti-simple-match-set", choices.Select(c => Choice("simple-associable-choice", c, new XAttribute("match-max", most))));

    private XElement Choice(string kind, Choice choice, XAttribute? more = null) => new(Qti + $"qti-{kind}", new XAttribute("identifier", Name(choice.Id)), more,
        choice.Picture is null ? null : QtiWriter.Image(_item, choice.Picture, _language), choice.Text.In(_language));

    private IEnumerable<XElement> Places(string kind, IReadOnlyList<Region> regions, XAttribute? more = null) => regions.Select(r => new XElement(Qti + $"qti-{kind}",
        new XAttribute("identifier", Name(r.Id)), more, new XAttribute("shape", r.Shape.Kind switch { ShapeKind.Circle => "circle", ShapeKind.Rectangle => "rect", _ => "poly" }),
        new XAttribute("coords", string.Join(',', Corners(r.Shape).Select(n => n.ToString(CultureInfo.InvariantCulture)))),
        new XAttribute("hotspot-label", r.Text.In(_language))));

    private static IEnumerable<int> Corners(Shape shape) => shape is { Kind: ShapeKind.Rectangle, Numbers: [var left, var top, var width, var height] }
        ? [left, top, left + width, top + height] : shape.Numbers;

    private static LocalizedText LocalizedWords(string text) => LocalizedText.Same(text);

    private static string Text(bool value) => value ? "true" : "false";
}
