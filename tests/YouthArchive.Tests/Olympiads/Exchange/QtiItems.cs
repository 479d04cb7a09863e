using System.Text.RegularExpressions;

namespace YouthArchive.Tests.Olympiads.Exchange;

/// <summary>QTI 2.1 items, written for these tests after the specification; any of them can be said in QTI 3.0.</summary>
internal static partial class QtiItems
{
    private const string Templates = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/";

    public static IReadOnlyList<(string Id, string Xml, string Type)> Fine { get; } =
    [
        Choice("choice", "single-choice", Declare("single", "identifier", "B"), "match_correct", 1),
        Choice("choice-mapped", "single-choice", Declare("single", "identifier", "B", "B 2", "C 1"), "map_response", 1),
        Choice("multiple", "multiple-choice", Declare("multiple", "identifier", "A B"), "match_correct", 0),
        Choice("multiple-mapped", "multiple-choice", Declare("multiple", "identifier", "A B", "A 1", "B 1", "C -2"), "map_response", 0),
        Choice("multiple-credits", "multiple-choice", Declare("multiple", "identifier", "A B", "A 1", "B 3"), "map_response", 0),
        Choice("choice-cc2", "single-choice", Declare("single", "identifier", "B"), "CC2_match", 1),
        Item("true-false", "true-false", Declare("single", "identifier", "true"),
            "<choiceInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\"><simpleChoice identifier=\"true\">True</simpleChoice><simpleChoice identifier=\"false\">False</simpleChoice></choiceInteraction>"),
        Item("rules-out", "single-choice", Declare("single", "identifier", "B"), Simple("maxChoices=\"1\""), Rules),
        Item("text", "short-answer", Declare("single", "string", "Verny"), "<p>Old name? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"),
        Item("text-mapped", "short-answer", Declare("single", "string", "Verny", "Verny 2", "verny 1", "Ver*ny 1"),
            "<p>Old name? <textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"15\"/></p>", Template("map_response")),
        Item("integer", "number", Declare("single", "integer", "1918"), "<p>Year? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"),
        Item("float", "number", Declare("single", "float", "2.5"), "<p>Size? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>",
            Rules.Replace("<match>", "<equal toleranceMode=\"absolute\" tolerance=\"0.5 0.5\">", StringComparison.Ordinal).Replace("</match>", "</equal>", StringComparison.Ordinal)),
        Item("relative", "number", Declare("single", "float", "200"), "<p>Size? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>",
            Rules.Replace("<match>", "<equal toleranceMode=\"relative\" tolerance=\"5\">", StringComparison.Ordinal).Replace("</match>", "</equal>", StringComparison.Ordinal)),
        Item("slider", "number", Declare("single", "integer", "40"), "<sliderInteraction responseIdentifier=\"RESPONSE\" lowerBound=\"0\" upperBound=\"100\" step=\"1\"><prompt>How many?</prompt></sliderInteraction>"),
        Item("essay", "open", Declare("single", "string", ""), "<extendedTextInteraction responseIdentifier=\"RESPONSE\"><prompt>Describe it.</prompt></extendedTextInteraction>", ""),
        Item("essay-rubric", "open", Declare("single", "string", ""), "<rubricBlock view=\"scorer\"><p>Secret for markers</p></rubricBlock><extendedTextInteraction responseIdentifier=\"RESPONSE\"/>", ""),
        Item("match", "matching", Declare("multiple", "directedPair", "S1_T2 S2_T1"), Match),
        Item("match-mapped", "matching", Declare("multiple", "directedPair", "S1_T2 S2_T1", "S1_T2 1", "S2_T1 1"), Match, Template("map_response")),
        Item("match-turned", "matching", Declare("multiple", "directedPair", "S1_T1 S1_T2 S2_T3"), Match),
        Item("order", "original-order", Declare("ordered", "identifier", "C A B"),
            "<orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\"><simpleChoice identifier=\"A\">a</simpleChoice><simpleChoice identifier=\"B\">b</simpleChoice><simpleChoice identifier=\"C\">c</simpleChoice></orderInteraction>"),
        Item("inline-choice", "gap-choice", Declare("single", "identifier", "J"),
            "<p>The <inlineChoiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\"><inlineChoice identifier=\"J\">Julian</inlineChoice><inlineChoice identifier=\"G\">Gregorian</inlineChoice></inlineChoiceInteraction> calendar.</p>"),
        Item("inline-two", "gap-choice", Declare("single", "identifier", "J") + Declare("single", "identifier", "Y").Replace("\"RESPONSE\"", "\"R2\"", StringComparison.Ordinal),
            "<p>First words.</p><p>The <inlineChoiceInteraction responseIdentifier=\"RESPONSE\"><inlineChoice identifier=\"J\">Julian</inlineChoice><inlineChoice identifier=\"G\">Gregorian</inlineChoice></inlineChoiceInteraction> and "
            + "<inlineChoiceInteraction responseIdentifier=\"R2\"><inlineChoice identifier=\"X\">x</inlineChoice><inlineChoice identifier=\"Y\">y</inlineChoice></inlineChoiceInteraction></p>"),
        Item("gap-match", "gap-choice", Declare("multiple", "directedPair", "W1_G1 W2_G2"),
            "<gapMatchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\"><prompt>Fill in.</prompt><gapText identifier=\"W1\" matchMax=\"1\">fonds</gapText><gapText identifier=\"W2\" matchMax=\"1\">file</gapText>"
            + "<p>A <gap identifier=\"G1\"/> has a <gap identifier=\"G2\"/>.</p></gapMatchInteraction>"),
        Item("hottext", "single-choice", Declare("single", "identifier", "H2"),
            "<hottextInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\"><prompt>Which word is wrong?</prompt><p>The <hottext identifier=\"H1\">seal</hottext> of <hottext identifier=\"H2\">1719</hottext>.</p></hottextInteraction>"),
        Item("hotspot", "hot-spot", Declare("single", "identifier", "A"),
            $"<hotspotInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\">{Scan}<hotspotChoice identifier=\"A\" shape=\"circle\" coords=\"20,20,10\"/><hotspotChoice identifier=\"B\" shape=\"rect\" coords=\"50,40,70,60\"/></hotspotInteraction>"),
        Item("select-point", "hot-spot", "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"point\"><correctResponse><value>20 20</value></correctResponse>"
            + "<areaMapping defaultValue=\"0\"><areaMapEntry shape=\"circle\" coords=\"20,20,10\" mappedValue=\"1\"/></areaMapping></responseDeclaration>",
            $"<selectPointInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\">{Scan}</selectPointInteraction>", Template("map_response_point")),
        Item("graphic-gap", "labelling", Declare("multiple", "directedPair", "L1_A L2_B"),
            $"<graphicGapMatchInteraction responseIdentifier=\"RESPONSE\">{Scan}<gapImg identifier=\"L1\" matchMax=\"1\"><object data=\"images/scan.png\" type=\"image/png\">seal</object></gapImg><gapText identifier=\"L2\" matchMax=\"1\">date</gapText>"
            + "<associableHotspot identifier=\"A\" matchMax=\"1\" shape=\"poly\" coords=\"10,10,30,10,20,30,10,10\"/><associableHotspot identifier=\"B\" matchMax=\"1\" shape=\"rect\" coords=\"50,40,70,60\"/></graphicGapMatchInteraction>"),
    ];

    public static IReadOnlyList<(string Id, string Xml, string Reason)> Refused { get; } =
    [
        Item("upload", "uploadInteraction", Declare("single", "file", ""), "<uploadInteraction responseIdentifier=\"RESPONSE\"/>"),
        Item("drawing", "drawingInteraction", Declare("single", "file", ""), $"<drawingInteraction responseIdentifier=\"RESPONSE\">{Scan}</drawingInteraction>"),
        Item("associate", "associateInteraction", Declare("multiple", "pair", "A_B"), "<associateInteraction responseIdentifier=\"RESPONSE\"/>"),
        Item("graphic-order", "graphicOrderInteraction", Declare("ordered", "identifier", "A"), "<graphicOrderInteraction responseIdentifier=\"RESPONSE\"/>"),
        Item("media", "mediaInteraction", Declare("single", "integer", "1"), "<mediaInteraction responseIdentifier=\"RESPONSE\"/>"),
        Item("nothing", "nothing to answer", "", "<p>Only words.</p>"),
        Item("composite", "several kinds", Declare("single", "identifier", "B"), Simple("maxChoices=\"1\"") + "<p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"),
        Item("two-choices", "2 interactions", Declare("single", "identifier", "B"), Simple("maxChoices=\"1\"") + Simple("maxChoices=\"1\"")),
        Item("undeclared", "not declared", "", Simple("maxChoices=\"1\"")),
        Item("own-rules", "«customOperator»", Declare("single", "identifier", "B"), Simple("maxChoices=\"1\""), Rules.Replace("<correct identifier=\"RESPONSE\"/>", "<customOperator/>", StringComparison.Ordinal)),
        Item("near-miss", "different sums", Declare("single", "identifier", "B"), Simple("maxChoices=\"1\""),
            Rules.Replace("</responseCondition>", "<responseElseIf><match><variable identifier=\"RESPONSE\"/><correct identifier=\"RESPONSE\"/></match><setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">0.5</baseValue></setOutcomeValue></responseElseIf></responseCondition>", StringComparison.Ordinal)),
        Item("unknown-template", "not known", Declare("single", "identifier", "B"), Simple("maxChoices=\"1\""), Template("own_template")),
        Item("wrong-key", "none of the choices", Declare("single", "identifier", "Z"), Simple("maxChoices=\"1\"")),
        Item("math", "«math»", Declare("single", "identifier", "B"), "<p><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math></p>" + Simple("maxChoices=\"1\"")),
        Item("lost-picture", "gone.png", Declare("single", "identifier", "B"), "<p><img src=\"images/gone.png\" alt=\"x\"/></p>" + Simple("maxChoices=\"1\"")),
        Item("outside-picture", "not in the file", Declare("single", "identifier", "B"), "<p><img src=\"../../../etc/passwd\" alt=\"x\"/></p>" + Simple("maxChoices=\"1\"")),
        Adaptive("adaptive"),
    ];

    /// <summary>The same item in the names of QTI 3.0.</summary>
    public static string AsThree(string two)
    {
        var three = two.Replace("imsqti_v2p1", "imsqtiasi_v3p0", StringComparison.Ordinal).Replace("<object data=\"images/scan.png\" type=\"image/png\">", "<img src=\"images/scan.png\" alt=\"", StringComparison.Ordinal);
        three = Image().Replace(three, "<img src=\"images/scan.png\" alt=\"$1\"/>");
        three = Element().Replace(three, m => m.Groups[2].Value is "p" or "img" or "math" or "mi" ? m.Value : $"<{m.Groups[1].Value}qti-{Kebab(m.Groups[2].Value)}");
        return Attribute().Replace(three, m => $" {Kebab(m.Groups[1].Value)}=");
    }

    private const string Rules = "<responseProcessing><responseCondition><responseIf><match><variable identifier=\"RESPONSE\"/><correct identifier=\"RESPONSE\"/></match>"
        + "<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>";

    private const string Match = "<matchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxAssociations=\"3\"><simpleMatchSet><simpleAssociableChoice identifier=\"S1\" matchMax=\"1\">s1</simpleAssociableChoice>"
        + "<simpleAssociableChoice identifier=\"S2\" matchMax=\"1\">s2</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier=\"T1\" matchMax=\"1\">t1</simpleAssociableChoice>"
        + "<simpleAssociableChoice identifier=\"T2\" matchMax=\"1\">t2</simpleAssociableChoice><simpleAssociableChoice identifier=\"T3\" matchMax=\"1\">t3</simpleAssociableChoice></simpleMatchSet></matchInteraction>";

    private const string Scan = "<object data=\"images/scan.png\" type=\"image/png\">A scan</object>";

    private static (string, string, string) Choice(string id, string type, string declaration, string template, int most) =>
        Item(id, type, declaration, Simple($"maxChoices=\"{most}\" shuffle=\"true\""), Template(template));

    private static string Simple(string attributes) =>
        $"<choiceInteraction responseIdentifier=\"RESPONSE\" {attributes}><prompt>Which?</prompt><simpleChoice identifier=\"A\">one</simpleChoice><simpleChoice identifier=\"B\">two</simpleChoice><simpleChoice identifier=\"C\">three</simpleChoice></choiceInteraction>";

    private static string Template(string name) => $"<responseProcessing template=\"{Templates}{name}\"/>";

    private static string Declare(string cardinality, string type, string right, params string[] mapping)
    {
        var values = right.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => $"<value>{(type == "directedPair" ? v.Replace('_', ' ') : v)}</value>");
        var entries = mapping.Select(m => m.Split(' ')).Select(m => $"<mapEntry mapKey=\"{(type == "directedPair" ? m[0].Replace('_', ' ') : m[0])}\" mappedValue=\"{m[1]}\"/>");
        return $"<responseDeclaration identifier=\"RESPONSE\" cardinality=\"{cardinality}\" baseType=\"{type}\">"
            + (right.Length > 0 ? $"<correctResponse>{string.Concat(values)}</correctResponse>" : "")
            + (mapping.Length > 0 ? $"<mapping lowerBound=\"0\" defaultValue=\"0\">{string.Concat(entries)}</mapping>" : "") + "</responseDeclaration>";
    }

    private static (string, string, string) Item(string id, string type, string declarations, string body, string? processing = null) => (id,
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"{id}\" title=\"Title of {id}\" adaptive=\"false\" timeDependent=\"false\">\n"
        + $"{declarations}\n<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>\n<itemBody>{body}</itemBody>\n{processing ?? Template("match_correct")}\n</assessmentItem>", type);

    private static (string, string, string) Adaptive(string id)
    {
        var (name, xml, _) = Item(id, "", Declare("single", "identifier", "B"), Simple("maxChoices=\"1\""));
        return (name, xml.Replace("adaptive=\"false\"", "adaptive=\"true\"", StringComparison.Ordinal), "adaptive");
    }

    private static string Kebab(string name) => Upper().Replace(name, m => "-" + m.Value.ToLowerInvariant());

    [GeneratedRegex("<img src=\"images/scan.png\" alt=\"([^<\"]*)</object>")]
    private static partial Regex Image();

    [GeneratedRegex("<(/?)([a-zA-Z]+)")]
    private static partial Regex Element();

    [GeneratedRegex(" ([a-z]+[A-Z][a-zA-Z]*)=")]
    private static partial Regex Attribute();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Upper();
}
