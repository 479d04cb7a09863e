using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Qti;

/// <summary>An assessment item of QTI 2.1, 2.2 or 3.0 as an item of ours: its interactions decide the type.</summary>
internal sealed class QtiItem
{
    private static readonly HashSet<string> NotShown = ["feedbackInline", "feedbackBlock", "templateInline", "templateBlock", "modalFeedback", "catalogInfo", "companionMaterialsInfo"];
    private readonly XElement _item;
    private readonly ItemDraft _draft;
    private readonly XElement _body;
    private readonly IReadOnlyList<QtiResponse> _responses;
    private readonly QtiProcessing _processing;

    public QtiItem(XElement item, string language, Func<string, byte[]?> find)
    {
        _item = item;
        _draft = new(Said(item) ?? language, find, item.Line());
        RefuseWhatChanges();
        _body = item.Of("itemBody").FirstOrDefault() ?? throw _draft.Refuse(SourceText.Of("The item has no body."));
        _responses = [.. item.Of("responseDeclaration").Select(QtiResponse.Of)];
        _processing = QtiProcessing.Of(item, _responses);
    }

    public ImportedItem Read(Names keys)
    {
        var interactions = _body.Descendants().Where(e => e.Kind().EndsWith("Interaction", StringComparison.Ordinal)).ToList();
        var (stem, body) = interactions.Select(i => i.Kind()).Distinct().ToList() switch
        {
            [] => throw _draft.Refuse(SourceText.Of("There is nothing to answer in the item.")),
            ["inlineChoiceInteraction"] => InlineChoices(interactions),
            [var kind] when interactions.Count > 1 => throw _draft.Refuse(SourceText.Of("The item has {0} interactions «{1}»; one is read."), interactions.Count, kind),
            [_] => One(interactions[0]),
            _ => throw _draft.Refuse(SourceText.Of("The item has interactions of several kinds.")),
        };
        return _draft.Finish(_item.Get("identifier") ?? "", keys.New(_item.Get("identifier") ?? ""), _item.Get("title") ?? "", stem, Points(interactions[0]), body, Explanation());
    }

    private static string? Said(XElement item) =>
        item.Get("lang")?.Split('-')[0] is { } said && PortalCultures.All.Contains(said) ? said : null;

    private void RefuseWhatChanges()
    {
        if (_item.Get("adaptive") == "true")
        {
            throw _draft.Refuse(SourceText.Of("The item is adaptive: it changes while it is answered."));
        }
        if (_item.Of("templateDeclaration").FirstOrDefault() is { } template)
        {
            throw new RefusedException(new(SourceText.Of("The item is drawn anew from a template each time.")), template.Line());
        }
        if (_item.Descendants().FirstOrDefault(e => e.Kind() is "assessmentStimulusRef" or "include") is { } outside)
        {
            throw new RefusedException(new(SourceText.Of("A part of the item stands in another file.")), outside.Line());
        }
    }

    private (string, ItemBody) One(XElement interaction)
    {
        var kind = interaction.Kind();
        var part = new QtiInteraction(_draft, interaction, Response(interaction), RuleOf(interaction), _processing.Tolerance, Outcome("MAXSCORE"));
        return kind switch
        {
            "choiceInteraction" => (Stem(interaction), part.Choices("simpleChoice")),
            "hottextInteraction" => (Stem(interaction, WithHottext), part.Choices("hottext")),
            "textEntryInteraction" => (Stem(interaction), part.Typed()),
            "extendedTextInteraction" => (Stem(interaction), new OpenAnswer()),
            "sliderInteraction" => (Stem(interaction), part.Number()),
            "matchInteraction" => (Stem(interaction), part.Pairs()),
            "orderInteraction" => (Stem(interaction), part.Order()),
            "gapMatchInteraction" => part.GapMatch(html => Html(_body, instead: e => html(e))),
            "hotspotInteraction" => (Stem(interaction), new QtiPlaces(_draft, interaction, part.Response, part.Rule).Spots()),
            "selectPointInteraction" => (Stem(interaction), new QtiPlaces(_draft, interaction, part.Response, part.Rule).Points()),
            "graphicGapMatchInteraction" => (Stem(interaction), new QtiPlaces(_draft, interaction, part.Response, part.Rule).Labels()),
            _ => throw new RefusedException(new(SourceText.Of("The interaction «{0}» has no equal here."), kind), interaction.Line()),
        };
    }

    private (string, ItemBody) InlineChoices(List<XElement> interactions)
    {
        var text = new GapDraft(_draft);
        if (interactions.Count > 1)
        {
            _draft.Note(SourceText.Of("Each gap earns its part."));
        }
        var html = Html(_body, element => element.Kind() != "inlineChoiceInteraction" ? null
            : new QtiInteraction(_draft, element, Response(element), RuleOf(element), null, null).InlineGap(text));
        return text.Finish(html, interactions[0].Get("shuffle") == "true");
    }

    private QtiResponse Response(XElement interaction) =>
        _responses.FirstOrDefault(r => r.Id == interaction.Get("responseIdentifier"))
        ?? throw new RefusedException(new(SourceText.Of("The response of the interaction is not declared.")), interaction.Line());

    private QtiRule RuleOf(XElement interaction)
    {
        var rule = _processing.RuleOf(interaction.Get("responseIdentifier") ?? "");
        return rule != QtiRule.None || interaction.Kind() == "extendedTextInteraction" ? rule
            : throw new RefusedException(new(SourceText.Of("Nothing says how the answer is scored.")), interaction.Line());
    }

    private string Stem(XElement interaction, Func<XElement, string?>? within = null)
    {
        var words = Html(_body, e => e != interaction ? null
            : within is null ? string.Concat(e.Of("prompt").Select(p => $"<p>{Html(p, _ => null)}</p>"))
            : string.Concat(e.Of("prompt").Select(p => $"<p>{Html(p, _ => null)}</p>")) + Html(e, c => c.Kind() == "prompt" ? "" : within(c)));
        return _draft.Markdown(words);
    }

    private static string? WithHottext(XElement element) => element.Kind() == "hottext" ? System.Net.WebUtility.HtmlEncode(element.Value) : null;

    private static string Html(XElement element, Func<XElement, string?> instead) => element.Html(child =>
        NotShown.Contains(child.Kind()) || (child.Kind() == "rubricBlock" && !(child.Get("view") ?? "candidate").Contains("candidate", StringComparison.Ordinal)) ? "" : instead(child));

    private string? Explanation() =>
        _item.Of("modalFeedback").ToList() is [var only] ? _draft.Markdown(only.Html(_ => null)) : null;

    private int Points(XElement first)
    {
        var declared = Outcome("MAXSCORE") ?? _item.Of("outcomeDeclaration").Where(o => o.Get("identifier") == "SCORE")
            .Select(o => Decimals.Read(o.Get("normalMaximum"))).FirstOrDefault();
        var mapped = _responses.FirstOrDefault(r => r.Id == first.Get("responseIdentifier")) is { } response && RuleFits(response) ? response.Most : (Fraction?)null;
        return _draft.Points(declared ?? (mapped > 0 ? mapped.Value : 1));
    }

    private bool RuleFits(QtiResponse response) => _processing.RuleOf(response.Id) == QtiRule.Mapping && response.Mapping is not null;

    private Fraction? Outcome(string name) => _item.Of("outcomeDeclaration").Where(o => o.Get("identifier") == name)
        .SelectMany(o => o.Within("value")).Select(v => Decimals.Read(v.Value)).FirstOrDefault();
}
