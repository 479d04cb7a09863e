using System.Globalization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Checks;

namespace YouthArchive.Tests.Olympiads.Content;

/// <summary>What a pupil would send who knows everything.</summary>
internal static class KeyAnswer
{
    public static Response Of(ItemBody body) => new(Fields(body).GroupBy(f => f.Name, StringComparer.Ordinal)
        .Select(g => KeyValuePair.Create(g.Key, (IReadOnlyList<string>)[.. g.Select(f => f.Value)])));

    private static IEnumerable<(string Name, string Value)> Fields(ItemBody body) => body switch
    {
        SingleChoice b => [("choice", b.Right)],
        MultipleChoice b => b.Right.Select(id => ("choice", id)),
        TrueFalse b => [("choice", b.IsTrue ? "true" : "false")],
        ShortAnswer b => [("text", b.Accepted[0].Text)],
        NumberAnswer b => [("number", b.Value.Numerator.ToString(CultureInfo.InvariantCulture))],
        Matching b => b.Right.Select(p => ($"m-{p.Key}", p.Value)),
        GapChoice b => b.Gaps.Select(g => ($"g-{g.Id}", g.Right)),
        Transcription b => b.Lines.Select((line, i) => ($"l-{i + 1}", line.Accepted[0])),
        Chronology b => b.Events.OrderBy(e => DateChecks.Days(e.Earliest!)!.Value.First).Select(e => ("order", e.Id)),
        Dating b => [.. Day("w", b.Written), .. Day("", b.Earliest)],
        Provenance b => b.Documents.Select(d => ($"f-{d.Id}", d.Fonds ?? FileChecks.None)),
        OriginalOrder b => [.. b.Right.Concat(b.Foreign).Select(id => ("order", id)), .. b.Foreign.Select(id => ("foreign", id))],
        CitationBuilder b => [("archive", b.Archive[^1]), ("fonds", b.Fonds), ("inventory", b.Inventory), ("file", b.File), ("sheet", b.Sheet), ("verso", b.IsVerso ? "1" : "")],
        HotSpot b => b.Right.Select(id => ("region", id)),
        Labelling b => b.Right.Select(p => ($"a-{p.Key}", p.Value)),
        SourceCriticism b => [("verdict", b.Right), .. b.RightEvidence.Select(id => ("evidence", id))],
        VersionComparison b => b.Right.Select(id => ("d", id)),
        FindingAid b => [("node", b.Right)],
        FamilyGraph b => b.Right.Select(f => ($"{f.Tie.ToString().ToLowerInvariant()}-{f.Of}", f.Is)),
        _ => [],
    };

    private static IEnumerable<(string Name, string Value)> Day(string prefix, WrittenDate? date) => date is null ? [] :
        [(prefix + "y", $"{date.Year}"), (prefix + "m", date.Month == 0 ? "" : $"{date.Month}"), (prefix + "d", date.Day == 0 ? "" : $"{date.Day}")];
}
