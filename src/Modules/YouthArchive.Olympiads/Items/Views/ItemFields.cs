using System.Globalization;

namespace YouthArchive.Olympiads.Items.Views;

/// <summary>Which form fields an item's answer has, and how much of each is kept: nobody fills the ledger with what was not asked.</summary>
internal static class ItemFields
{
    public const int LongestText = 20_000;
    public const int LongestLine = 1_000;
    private const int LongestValue = 200;
    private const int MostValues = 200;

    public static IEnumerable<string> Names(ItemBody body) => body switch
    {
        SingleChoice or MultipleChoice or TrueFalse => ["choice"],
        ShortAnswer or OpenAnswer => ["text"],
        NumberAnswer => ["number"],
        Matching b => b.Stems.Select(s => $"m-{s.Id}"),
        GapChoice b => b.Gaps.Select(g => $"g-{g.Id}"),
        Transcription b => Enumerable.Range(1, b.Lines.Count).Select(LineField),
        Chronology => ["order"],
        Dating { Written: null } => ["y", "m", "d"],
        Dating => ["wy", "wm", "wd", "y", "m", "d"],
        Provenance b => b.Documents.Select(d => $"f-{d.Id}"),
        OriginalOrder => ["order", "foreign"],
        CitationBuilder => ["archive", "fonds", "inventory", "file", "sheet", "verso"],
        HotSpot => ["p", "region"],
        Labelling b => b.Regions.Select(r => $"a-{r.Id}"),
        SourceCriticism => ["verdict", "evidence"],
        VersionComparison => ["d"],
        FindingAid => ["node"],
        FamilyGraph b => b.People.SelectMany(p => (string[])[$"father-{p.Id}", $"mother-{p.Id}", $"spouse-{p.Id}", $"born-{p.Id}"]),
        _ => [],
    };

    public static string LineField(int number) => string.Create(CultureInfo.InvariantCulture, $"l-{number}");

    /// <summary>What a form says of an item; fields that are none of its own are passed over.</summary>
    /// <param name="values">The form's values by name, e.g. <c>name => form[name]</c>.</param>
    public static Response Read(ItemBody body, Func<string, IEnumerable<string?>> values, string prefix = "")
    {
        var longest = body switch { OpenAnswer => LongestText, Transcription => LongestLine, _ => LongestValue };
        return new(Names(body).Select(name => KeyValuePair.Create(
            name, (IReadOnlyList<string>)[.. values(prefix + name).Take(MostValues).Select(v => Cut(v ?? "", longest))])));
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)] : text[..longest];
}
