using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Exchange.Markup;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Moodle;

/// <summary>One question of Moodle XML as an item of ours.</summary>
internal sealed class MoodleItem
{
    private const string FilePrefix = "@@PLUGINFILE@@/";
    private readonly XElement _question;
    private readonly ItemDraft _draft;

    public MoodleItem(XElement question, string language)
    {
        _question = question;
        _draft = new(language, Picture, SafeXml.LineOf(question));
    }

    public ImportedItem Read(string name, Names keys)
    {
        var type = _question.Attribute("type", "");
        var (stem, body) = type switch
        {
            "multichoice" => (Stem(), MultiChoice()),
            "truefalse" => (Stem(), TrueOrFalse()),
            "shortanswer" => (Stem(), Short()),
            "numerical" => (Stem(), Numerical()),
            "matching" or "match" => (Stem(), Matches()),
            "essay" => (Stem(), new OpenAnswer(MostWords())),
            "ordering" => (Stem(), Ordering()),
            "ddmarker" => (Stem(), new MoodleMarkers(_question, _draft).Read()),
            "gapselect" => Gaps("selectoption"),
            "ddwtos" => Gaps("dragbox"),
            "multianswer" or "cloze" => new ClozeText(_draft).Read(Html("questiontext")),
            "description" => throw _draft.Refuse(SourceText.Of("A description is no question.")),
            "" => throw _draft.Refuse(SourceText.Of("The question does not say its type.")),
            _ => throw _draft.Refuse(SourceText.Of("Questions of the type «{0}» have no equal here."), type.Length > 30 ? type[..30] : type),
        };
        var tags = _question.Element("tags")?.Elements("tag").Select(t => t.Text().Trim()).Where(t => t.Length is > 0 and <= 40).Distinct().ToList();
        var explanation = _draft.Markdown(Html("generalfeedback"));
        var key = _question.Text("idnumber").Trim() is { Length: > 0 } id ? id : _question.Text("name");
        return _draft.Finish(name, keys.New(key), _question.Text("name"), stem, _draft.Points(Decimals.Read(_question.Text("defaultgrade")) ?? 1), body, explanation, tags);
    }

    private string Stem() => _draft.Markdown(Html("questiontext"));

    private string Html(string name) => _question.Element(name) is { } element ? Html(element) : "";

    private static string Html(XElement element) => MoodleText.Html(element.Text(), element.Attribute("format", "html"));

    private ItemBody MultiChoice()
    {
        var ids = Names.OfParts();
        var answers = _question.Elements("answer").ToList();
        var choices = answers.Select((a, i) => _draft.Choice(ids.New($"c{i + 1}"), Html(a))).ToList();
        var credits = answers.Select(Credit).ToList();
        var shuffle = _question.Says("shuffleanswers", otherwise: true);
        if (!_question.Says("single", otherwise: true))
        {
            var sum = credits.Where(c => c > 0).Aggregate((Fraction)0, (a, b) => a + b);
            return sum == 1 ? ChoiceBodies.Multiple(choices, credits, shuffle)
                : throw _draft.Refuse(SourceText.Of("No choice is right, or the credits of the right ones are not 100 percent together."));
        }
        return credits.Count(c => c == 1) == 1
            ? ChoiceBodies.Single(choices, credits.IndexOf(1), credits, shuffle)
            : throw _draft.Refuse(SourceText.Of("Of a single choice exactly one must be wholly right."));
    }

    private TrueFalse TrueOrFalse()
    {
        var right = _question.Elements("answer").Where(a => Credit(a) == 1).Select(a => a.Text().Trim().ToLowerInvariant()).ToList();
        return right is ["true" or "false"] ? new(right[0] == "true") : throw _draft.Refuse(SourceText.Of("Neither «true» nor «false» is said to be right."));
    }

    private ShortAnswer Short()
    {
        var accepted = _question.Elements("answer").Where(a => Credit(a) > 0)
            .Select(a => new AcceptedText(a.Text().Trim(), Credit(a) is var credit && credit == 1 ? null : credit)).ToList();
        return accepted.Exists(a => a.Credit is null)
            ? new(accepted, _question.Says("usecase", otherwise: false))
            : throw _draft.Refuse(SourceText.Of("No answer is wholly right."));
    }

    private NumberAnswer Numerical()
    {
        var answers = _question.Elements("answer").Where(a => Credit(a) != 0).ToList();
        if (answers.Count != 1 || Credit(answers[0]) != 1)
        {
            throw _draft.Refuse(SourceText.Of("A number may have one right value; credits for others are not kept."));
        }
        var units = _question.Element("units")?.Elements("unit").ToList() ?? [];
        if (units.Count > 1)
        {
            throw _draft.Refuse(SourceText.Of("A number may have one unit."));
        }
        var value = answers[0].Text().Trim();
        var tolerance = answers[0].Element("tolerance")?.Value.Trim() is { Length: > 0 } said ? said : "0";
        return Decimals.Read(value) is { } exact && Decimals.Read(tolerance) is { } far && far >= 0
            ? new(exact, far, units is [var unit] && unit.Text("unit_name").Trim() is { Length: > 0 } name ? _draft.Words(name) : null)
            : throw _draft.Refuse(SourceText.Of("This is no number: «{0}»."), value.Length > 40 ? value[..40] : value);
    }

    private Matching Matches()
    {
        var options = Names.OfParts();
        var (stems, offered, right) = (new List<Choice>(), new List<Choice>(), new Dictionary<string, string>());
        foreach (var pair in _question.Elements("subquestion"))
        {
            var answer = _draft.Plain(Html(pair.Element("answer") ?? pair));
            if (!options.Knows(answer))
            {
                offered.Add(new(options.Of(answer), _draft.Words(answer)));
            }
            if (Html(pair).Trim().Length > 0)
            {
                stems.Add(_draft.Choice($"s{stems.Count + 1}", Html(pair)));
                right[stems[^1].Id] = options.Of(answer);
            }
        }
        return new(stems, offered, right, _question.Says("shuffleanswers", otherwise: true));
    }

    private OriginalOrder Ordering()
    {
        _draft.Note(SourceText.Of("An order is marked by pairs, corrected for chance, whatever the source says."));
        var sheets = _question.Elements("answer").Select((a, i) => _draft.Choice($"s{i + 1}", Html(a))).ToList();
        return new(sheets, [.. sheets.Select(s => s.Id)], []);
    }

    private (string Stem, ItemBody Body) Gaps(string optionName)
    {
        var options = _question.Elements(optionName).Select((o, i) => (Number: i + 1, Group: o.Element("group")?.Value.Trim() ?? "1", Html: Html(o))).ToList();
        var text = new GapDraft(_draft);
        var html = MoodleText.Gap().Replace(Html("questiontext"), match =>
        {
            var number = int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            var right = options.Find(o => o.Number == number);
            if (right.Html is null)
            {
                throw _draft.Refuse(SourceText.Of("A gap names the choice {0}, which is not there."), number);
            }
            return text.Mark([.. options.Where(o => o.Group == right.Group).Select(o => new Choice($"c{o.Number}", _draft.Words(_draft.Plain(o.Html))))], $"c{number}");
        });
        return text.Finish(html, _question.Says("shuffleanswers", otherwise: true));
    }

    private int? MostWords() => int.TryParse(_question.Element("maxwordlimit")?.Value, out var words) && words is > 0 and < 100_000 ? words : null;

    private Fraction Credit(XElement answer) => Decimals.Part(answer.Attribute("fraction", "0"), 100) is { } part && part <= 1 && part >= -1
        ? part
        : throw new RefusedException(new(SourceText.Of("This is no credit from −100 to 100: «{0}»."), answer.Attribute("fraction", "")), SafeXml.LineOf(answer));

    private byte[]? Picture(string address)
    {
        if (address.StartsWith("data:", StringComparison.Ordinal))
        {
            return address.IndexOf(";base64,", StringComparison.Ordinal) is var at and > 0 ? Bytes(address[(at + 8)..]) : null;
        }
        var name = Uri.UnescapeDataString(address.StartsWith(FilePrefix, StringComparison.Ordinal) ? address[FilePrefix.Length..] : address);
        var file = _question.Descendants("file").FirstOrDefault(f =>
            (f.Attribute("path", "/") + f.Attribute("name", "")).TrimStart('/') == name || f.Attribute("name", "") == name);
        return file?.Attribute("encoding", "base64") == "base64" ? Bytes(file.Value) : null;
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
