using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Reviewed;

/// <summary>What the form fields and the ids within them are called, in the language of the request.</summary>
internal static class PartNames
{
    /// <summary>What a field asks; empty when the values speak for themselves.</summary>
    public static string OfField(IStringLocalizer s, ItemBody body, string field)
    {
        var dash = field.IndexOf('-', StringComparison.Ordinal);
        var (kind, id) = dash < 0 ? (field, "") : (field[..dash], field[(dash + 1)..]);
        return (body, kind) switch
        {
            (Matching b, "m") => Text(b.Stems, id),
            (GapChoice b, "g") => s["Gap {0}", b.Gaps.ToList().FindIndex(g => g.Id == id) + 1],
            (Transcription, "l") => s["Line {0}", id],
            (Provenance b, "f") => b.Documents.FirstOrDefault(d => d.Id == id)?.Text.ToString() ?? id,
            (Labelling b, "a") => OfRegion(b.Regions, id),
            (FamilyGraph b, _) => $"{Text(b.People, id)}: {Tie(s, kind)}",
            (Dating b, _) when kind.StartsWith('w') => s[CalendarWords.AsWritten(b.Calendar)],
            (Dating, _) => s[CalendarWords.Gregorian],
            (CitationBuilder, _) => Citation(s, kind),
            (SourceCriticism, "verdict") => s["Your verdict"],
            _ => "",
        };
    }

    /// <summary>What an id stands for; what is no id stays as it was typed.</summary>
    public static string OfValue(IStringLocalizer s, ItemBody body, string field, string value)
    {
        if (value.Length == 0)
        {
            return "";
        }
        return body switch
        {
            SingleChoice b => Text(b.Choices, value),
            MultipleChoice b => Text(b.Choices, value),
            TrueFalse => value == "true" ? s["True"] : s["False"],
            Matching b => Text(b.Options, value),
            GapChoice b => Text([.. b.Gaps.Where(g => field == $"g-{g.Id}").SelectMany(g => g.Choices)], value),
            Chronology b => b.Events.FirstOrDefault(e => e.Id == value)?.Text.ToString() ?? value,
            Provenance b => value == "none" ? s["From none of these"] : Text(b.Fonds, value),
            OriginalOrder b => Text(b.Sheets, value),
            HotSpot b => OfRegion(b.Regions, value),
            Labelling b => Text(b.Labels, value),
            SourceCriticism b => Text(field == "verdict" ? b.Verdicts : b.Evidence, value),
            VersionComparison b => b.Fair.FirstOrDefault(f => f.Id == value)?.Text ?? value,
            FindingAid b => b.Nodes.FirstOrDefault(n => n.Id == value)?.Text.ToString() ?? value,
            FamilyGraph b when !field.StartsWith("born", StringComparison.Ordinal) => Text(b.People, value),
            CitationBuilder when field == "verso" => value == "1" ? s["Verso"] : "–",
            _ => value,
        };
    }

    /// <summary>The language a value is written in, where it is the document's own.</summary>
    public static string? Language(ItemBody body) => body switch { Transcription b => b.Language, VersionComparison b => b.Language, _ => null };

    public static string Tie(IStringLocalizer s, string tie) => tie switch
    {
        "father" => s["Father"],
        "mother" => s["Mother"],
        "spouse" => s["Husband or wife"],
        _ => s["Year of birth"],
    };

    public static string Citation(IStringLocalizer s, string field) => field switch
    {
        "archive" => s["Archive"],
        "fonds" => s["Fonds"],
        "inventory" => s["Inventory"],
        "file" => s["File"],
        "sheet" => s["Sheet"],
        _ => s["Verso"],
    };

    public static string Text(IReadOnlyList<Choice> choices, string id) => choices.FirstOrDefault(c => c.Id == id)?.Text.ToString() ?? id;

    public static string OfRegion(IReadOnlyList<Region> regions, string id) =>
        regions.Index().FirstOrDefault(r => r.Item.Id == id) is { Item: { } region } found
            ? string.Create(CultureInfo.InvariantCulture, $"{found.Index + 1}. {region.Text}") : id;
}
