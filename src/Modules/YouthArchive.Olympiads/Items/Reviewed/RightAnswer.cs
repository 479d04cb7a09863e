using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Items.Reviewed;

/// <param name="Label">What is asked; empty when the text speaks for itself.</param>
internal sealed record KeyLine(string Label, string Text);

/// <summary>An item's key in words, for staff and for who has answered already.</summary>
internal static class RightAnswer
{
    public static IReadOnlyList<KeyLine> Of(IStringLocalizer s, ItemBody body) => body switch
    {
        SingleChoice b => [new("", PartNames.Text(b.Choices, b.Right))],
        MultipleChoice b => [.. b.Right.Select(id => new KeyLine("", PartNames.Text(b.Choices, id)))],
        TrueFalse b => [new("", b.IsTrue ? s["True"] : s["False"])],
        ShortAnswer b => [.. b.Accepted.Select(a => new KeyLine("", a.Text))],
        NumberAnswer b => [new("", Number(b))],
        Matching b => [.. b.Stems.Select(x => new KeyLine(x.Text.ToString(), PartNames.Text(b.Options, b.Right.GetValueOrDefault(x.Id, ""))))],
        GapChoice b => [.. b.Gaps.Select((g, i) => new KeyLine(s["Gap {0}", i + 1], PartNames.Text(g.Choices, g.Right)))],
        OpenAnswer b => b.Guidance is null ? [] : [new("", b.Guidance.ToString())],
        Transcription b => [.. b.Lines.Select((l, i) => new KeyLine(s["Line {0}", i + 1], string.Join(" / ", l.Accepted)))],
        Chronology b => [.. InTime(b).Select(e => new KeyLine(Dates(e), e.Text.ToString()))],
        Dating b => Dated(s, b),
        Provenance b => [.. b.Documents.Select(d => new KeyLine(d.Text.ToString(), d.Fonds is null ? s["From none of these"] : PartNames.Text(b.Fonds, d.Fonds)))],
        OriginalOrder b => [.. b.Right.Select((id, i) => new KeyLine(Shown(i + 1), PartNames.Text(b.Sheets, id))),
            .. b.Foreign.Select(id => new KeyLine(s["Does not belong here"], PartNames.Text(b.Sheets, id)))],
        CitationBuilder b => Citation(s, b),
        HotSpot b => [.. b.Right.Select(id => new KeyLine("", PartNames.OfRegion(b.Regions, id)))],
        Labelling b => [.. b.Regions.Select(r => new KeyLine(PartNames.OfRegion(b.Regions, r.Id), PartNames.Text(b.Labels, b.Right.GetValueOrDefault(r.Id, ""))))],
        SourceCriticism b => [new(s["Verdict"], PartNames.Text(b.Verdicts, b.Right)), .. b.RightEvidence.Select(id => new KeyLine(s["Evidence"], PartNames.Text(b.Evidence, id)))],
        VersionComparison b => [.. b.Right.Select(id => new KeyLine("", b.Fair.FirstOrDefault(f => f.Id == id)?.Text ?? id))],
        FindingAid b => [.. Way(b).Select(n => new KeyLine(Level(s, n.Level), n.Text.ToString()))],
        FamilyGraph b => [.. b.Right.Select(f => new KeyLine($"{PartNames.Text(b.People, f.Of)}: {Tie(s, f.Tie)}", f.Tie == FamilyTie.Born ? f.Is : PartNames.Text(b.People, f.Is)))],
        _ => [],
    };

    public static string Level(IStringLocalizer s, FindingLevel level) => level switch
    {
        FindingLevel.Archive => s["Archive"],
        FindingLevel.Fonds => s["Fonds"],
        FindingLevel.Inventory => s["Inventory"],
        _ => s["File"],
    };

    private static string Tie(IStringLocalizer s, FamilyTie tie) => PartNames.Tie(s, tie.ToString().ToLowerInvariant());

    private static string Number(NumberAnswer b)
    {
        var number = Shown(b.Value) + (b.Tolerance > 0 ? $" ± {Shown(b.Tolerance)}" : "");
        return b.Unit is { } unit ? $"{number} {unit}" : number;
    }

    private static string Shown(Fraction number) => number.Rounded(6).ToString("0.######", CultureInfo.CurrentCulture);

    private static string Shown(int number) => number.ToString(CultureInfo.CurrentCulture);

    // Undated events are in no order: they stand at the end.
    private static IEnumerable<DatedChoice> InTime(Chronology b) =>
        b.Events.OrderBy(e => e.Earliest is { } day && DateChecks.Days(day) is { } days ? days.First : DateOnly.MaxValue);

    private static string Dates(DatedChoice e) => e.Earliest is null ? "–" : e.Latest is null || e.Latest == e.Earliest ? e.Earliest : $"{e.Earliest} – {e.Latest}";

    private static IReadOnlyList<KeyLine> Dated(IStringLocalizer s, Dating b)
    {
        var (from, to) = (Written(b.Earliest), Written(b.Latest));
        var today = new KeyLine(s[Views.CalendarWords.Gregorian], from == to ? from : $"{from} – {to}");
        return b.Written is { } written ? [new(s[Views.CalendarWords.AsWritten(b.Calendar)], Written(written)), today] : [today];
    }

    public static string Written(WrittenDate date) => string.Join('.', ((int[])[date.Day, date.Month, date.Year]).SkipWhile(n => n == 0)
        .Select(n => n.ToString("00", CultureInfo.InvariantCulture)));

    private static IReadOnlyList<KeyLine> Citation(IStringLocalizer s, CitationBuilder b) =>
    [
        new(s["Archive"], string.Join(" / ", b.Archive)), new(s["Fonds"], b.Fonds), new(s["Inventory"], b.Inventory), new(s["File"], b.File),
        new(s["Sheet"], b.IsVerso ? $"{b.Sheet} ({s["Verso"]})" : b.Sheet),
    ];

    private static IEnumerable<FindingNode> Way(FindingAid b)
    {
        var way = Views.FindingWay.To(b, b.Right);
        return b.Nodes.Where(n => way.Contains(n.Id)).OrderBy(n => n.Level);
    }
}
