using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Reviewed;
using YouthArchive.Olympiads.Items.Views;

namespace YouthArchive.Olympiads.OnPaper.Boxes;

/// <summary>The boxes of an item as one pupil's sheet has them: what stands at which number follows from that pupil's paper.</summary>
internal static class PaperBoxes
{
    /// <param name="language">Of the sheet; labels are in that of the request.</param>
    /// <exception cref="NotSupportedException">A type that has no form on paper.</exception>
    public static IReadOnlyList<PaperBox> Of(IStringLocalizer s, ItemView view, string language)
    {
        IReadOnlyList<string> Seen(string name, IReadOnlyList<Choice> all) => Ids(view.InOrder(name, all, c => c.Id));
        PaperBox One(string field, string label, IReadOnlyList<string> ids, string? group = null) => new(field, label, BoxKind.One, ids, group);
        PaperBox Line(string field, string label, int longest = 200, string? group = null) => new(field, label, BoxKind.Line, [], group, longest);
        var answer = s["Answer"].Value;
        return view.Item.Body switch
        {
            SingleChoice b => [One("choice", answer, Seen("choices", b.Choices))],
            MultipleChoice b => [new("choice", answer, BoxKind.Many, Seen("choices", b.Choices))],
            TrueFalse => [One("choice", answer, ["true", "false"])],
            ShortAnswer => [Line("text", answer)],
            NumberAnswer b => [Line("number", b.Unit is { } unit ? $"{s["Number"]}, {unit}" : s["Number"], 40)],
            Matching b => [.. view.InOrder("stems", b.Stems, x => x.Id).Select((x, i) => One($"m-{x.Id}", Marks.Letter(i, language), Seen("options", b.Options)))],
            GapChoice b => [.. Gaps(b).Select(g => One($"g-{g.Gap!.Id}", s["Gap {0}", g.Number], Seen($"gap-{g.Gap.Id}", g.Gap.Choices)))],
            OpenAnswer => [new("text", answer, BoxKind.Text, [], null, ItemFields.LongestText)],
            Transcription b => [.. Enumerable.Range(1, b.Lines.Count).Select(n => Line(ItemFields.LineField(n), s["Line {0}", n], ItemFields.LongestLine))],
            Chronology => [new("order", s["Numbers in order"], BoxKind.Order, ShownOrder.Of(view))],
            Dating b => [.. Dates(s, b)],
            Provenance b => [.. view.InOrder("documents", b.Documents, d => d.Id).Select((d, i) => One($"f-{d.Id}", Marks.Letter(i, language), Fonds(b)))],
            OriginalOrder => [new("order", s["Numbers in order"], BoxKind.Order, ShownOrder.Of(view)), new("foreign", s["Does not belong here"], BoxKind.Many, ShownOrder.Of(view))],
            CitationBuilder => [.. Citation.Select(f => Line(f, PartNames.Citation(s, f), f == "archive" ? 200 : 40)), new("verso", s["Verso"], BoxKind.Tick, [])],
            HotSpot b => [new("region", s["Numbers of the places"], BoxKind.Many, [.. b.Regions.Select(r => r.Id)])],
            Labelling b => [.. b.Regions.Select((r, i) => One($"a-{r.Id}", Marks.Letter(i, language), Seen("labels", b.Labels)))],
            SourceCriticism b => [One("verdict", s["Your verdict"], Ids(b.Verdicts)), new("evidence", s["Evidence"], BoxKind.Many, Seen("evidence", b.Evidence))],
            VersionComparison b => [new("d", s["Numbers of what differs"], BoxKind.Many, [.. b.Fair.Select(f => f.Id)])],
            FindingAid b => [One("node", s["Number of the file"], [.. Tree(b).Select(n => n.Node.Id)])],
            FamilyGraph b => [.. b.People.SelectMany((p, i) => Family(s, b, p, i))],
            _ => throw new NotSupportedException(ItemJson.TypeOf(view.Item.Body)),
        };
    }

    /// <summary>Fonds as they are numbered, «from none of these» last where it is offered.</summary>
    public static IReadOnlyList<string> Fonds(Provenance body) => body.MayBeNone ? [.. Ids(body.Fonds), "none"] : Ids(body.Fonds);

    /// <summary>Gaps in the order of the text.</summary>
    public static IEnumerable<GapPart> Gaps(GapChoice body) => GapText.Of(body).SelectMany(p => p).Where(p => p.Gap is not null);

    /// <summary>Nodes as they are listed: each followed by what lies in it.</summary>
    public static IEnumerable<(FindingNode Node, int Depth)> Tree(FindingAid body, string? parent = null, int depth = 0) => depth > 8 ? [] :
        body.Nodes.Where(n => n.Parent == parent).SelectMany(n => Tree(body, n.Id, depth + 1).Prepend((n, depth)));

    private static readonly string[] Citation = ["archive", "fonds", "inventory", "file", "sheet"];

    private static IReadOnlyList<string> Ids(IReadOnlyList<Choice> choices) => [.. choices.Select(c => c.Id)];

    private static IEnumerable<PaperBox> Dates(IStringLocalizer s, Dating body) =>
        [.. body.Written is { } written ? Date(s, "w", s[CalendarWords.AsWritten(body.Calendar)], written) : [], .. Date(s, "", s[CalendarWords.Gregorian], body.Earliest)];

    private static IEnumerable<PaperBox> Date(IStringLocalizer s, string prefix, string group, WrittenDate asked)
    {
        if (asked.Day > 0)
        {
            yield return new(prefix + "d", s["Day"], BoxKind.Line, [], group, 2);
        }
        if (asked.Month > 0)
        {
            yield return new(prefix + "m", s["Month"], BoxKind.One, [.. Enumerable.Range(1, 12).Select(m => m.ToString(CultureInfo.InvariantCulture))], group);
        }
        yield return new(prefix + "y", s["Year"], BoxKind.Line, [], group, 4);
    }

    private static IEnumerable<PaperBox> Family(IStringLocalizer s, FamilyGraph body, Choice person, int index)
    {
        var (group, all) = ($"{Marks.Number(index)}. {person.Text}", Ids(body.People));
        foreach (var tie in (string[])["father", "mother", "spouse"])
        {
            yield return new($"{tie}-{person.Id}", PartNames.Tie(s, tie), BoxKind.One, all, group);
        }
        yield return new($"born-{person.Id}", PartNames.Tie(s, "born"), BoxKind.Line, [], group, 4);
    }
}
