using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Qti;

internal enum QtiRule { None, Correct, Mapping, Points }

/// <summary>
/// How an item is scored: by one of the standard templates, or by rules written out that say the same. Rules that say anything else
/// are refused by name, for what they pay could not be kept.
/// </summary>
internal sealed class QtiProcessing
{
    private static readonly HashSet<string> Known =
    [
        "responseCondition", "responseIf", "responseElse", "responseElseIf", "match", "variable", "correct", "baseValue", "setOutcomeValue",
        "mapResponse", "mapResponsePoint", "isNull", "not", "and", "sum", "equal", "stringMatch",
    ];

    private readonly Dictionary<string, QtiRule> _rules = new(StringComparer.Ordinal);

    /// <summary>How far a number may be off; null when it must be equal, or nothing is said.</summary>
    public (Fraction Below, Fraction Above, bool IsRelative)? Tolerance { get; private set; }

    public QtiRule RuleOf(string response) => _rules.GetValueOrDefault(response, QtiRule.None);

    public static QtiProcessing Of(XElement item, IReadOnlyList<QtiResponse> responses)
    {
        var found = new QtiProcessing();
        if (item.Of("responseProcessing").FirstOrDefault() is not { } processing)
        {
            found.Assume(responses, r => r.Correct.Count > 0 ? QtiRule.Correct : r.Mapping is not null ? QtiRule.Mapping : QtiRule.None);
        }
        else if ((processing.Get("template") ?? processing.Get("templateLocation")) is { Length: > 0 } template)
        {
            found.Template(template, responses, processing);
        }
        else
        {
            found.Rules(processing);
        }
        return found;
    }

    private void Assume(IReadOnlyList<QtiResponse> responses, Func<QtiResponse, QtiRule> rule)
    {
        foreach (var response in responses)
        {
            _rules[response.Id] = rule(response);
        }
    }

    private void Template(string address, IReadOnlyList<QtiResponse> responses, XElement processing)
    {
        var name = address.Split('/')[^1].Replace(".xml", "", StringComparison.Ordinal);
        var rule = name switch
        {
            "match_correct" or "CC2_match" or "CC2_match_basic" => QtiRule.Correct,
            "map_response" or "CC2_map_response" => QtiRule.Mapping,
            "map_response_point" => QtiRule.Points,
            _ => throw new RefusedException(new(SourceText.Of("The scoring template «{0}» is not known."), name.Length > 40 ? name[..40] : name), processing.Line()),
        };
        Assume(responses, _ => rule);
    }

    private void Rules(XElement processing)
    {
        var paid = new HashSet<string>();
        var elements = processing.Elements().Where(PaysScore).SelectMany(r => r.DescendantsAndSelf()).ToList();
        if (elements.Find(e => !Known.Contains(e.Kind())) is { } unknown)
        {
            throw new RefusedException(new(SourceText.Of("The scoring rule «{0}» has no equal here."), unknown.Kind()), unknown.Line());
        }
        foreach (var element in elements)
        {
            Take(element, paid);
        }
        if (paid.Count > 1)
        {
            throw new RefusedException(new(SourceText.Of("The rules of scoring pay different sums for different answers; such rules have no equal here.")), processing.Line());
        }
    }

    private static bool PaysScore(XElement rule) => rule.DescendantsAndSelf().Any(IsScore);

    private static bool IsScore(XElement element) => element.Kind() == "setOutcomeValue" && element.Get("identifier") == "SCORE";

    private void Take(XElement element, HashSet<string> paid)
    {
        var kind = element.Kind();
        switch (kind)
        {
            case "mapResponse":
                _rules[element.Get("identifier") ?? ""] = QtiRule.Mapping;
                break;
            case "mapResponsePoint":
                _rules[element.Get("identifier") ?? ""] = QtiRule.Points;
                break;
            case "match" or "equal" or "stringMatch":
                Compare(element, kind);
                break;
            case "setOutcomeValue" when IsScore(element) && element.Of("baseValue").FirstOrDefault() is { } value && value.Value.Trim().Trim('0', '.').Length > 0:
                paid.Add(value.Value.Trim());
                break;
        }
    }

    private void Compare(XElement element, string kind)
    {
        var sides = element.Elements().ToList();
        var variable = sides.Find(s => s.Kind() == "variable")?.Get("identifier");
        if (sides.Count != 2 || variable is null || sides.Find(s => s.Kind() == "correct")?.Get("identifier") != variable)
        {
            throw new RefusedException(new(SourceText.Of("The rules of scoring compare something else than an answer with what is right.")), element.Line());
        }
        _rules[variable] = QtiRule.Correct;
        if (kind == "equal" && element.Get("toleranceMode") is "absolute" or "relative")
        {
            var sizes = (element.Get("tolerance") ?? "0").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(t => Drafts.Decimals.Read(t) ?? throw new RefusedException(new(SourceText.Of("This is no number: «{0}»."), t), element.Line())).ToList();
            Tolerance = (sizes[0], sizes[^1], element.Get("toleranceMode") == "relative");
        }
    }
}
