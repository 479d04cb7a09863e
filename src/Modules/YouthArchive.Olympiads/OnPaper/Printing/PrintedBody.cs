using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Reviewed;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <summary>What an item shows before its boxes, in the language of the request; never its key.</summary>
internal static class PrintedBody
{
    public static IReadOnlyList<PrintBlock> Of(IStringLocalizer s, ItemView view, string language)
    {
        IEnumerable<PrintBlock> Seen(string name, IReadOnlyList<Choice> all) => Numbered(view, view.InOrder(name, all, c => c.Id));
        return view.Item.Body switch
        {
            SingleChoice b => [.. Seen("choices", b.Choices)],
            MultipleChoice b => [.. Seen("choices", b.Choices)],
            TrueFalse => [new ListedLine("1", s["True"]), new ListedLine("2", s["False"])],
            Matching b => [.. Lettered(view, view.InOrder("stems", b.Stems, x => x.Id), language), .. Seen("options", b.Options)],
            GapChoice b => [.. Gaps(s, view, b)],
            OpenAnswer { MostWords: { } most } => [new Passage(s.Plural(most, "At most {0} word.", "At most {0} words."))],
            Transcription b => [.. Picture(view, b.Picture, b.Lines.Index().Where(l => l.Item.Region is not null).Select(l => new PrintedPlace(Marks.Number(l.Index), l.Item.Region!))), Rule(s, b)],
            Chronology b => [.. Ordered(view, b.Events.Select(e => new Choice(e.Id, e.Text))), new Passage(s["Write the numbers from the earliest to the latest."])],
            Dating b => [.. Months(s, b)],
            Provenance b => [.. Fonds(s, view, b, language)],
            OriginalOrder b => [.. Ordered(view, b.Sheets), new Passage(s["Write the numbers in their order in the file, without what does not belong there."])],
            CitationBuilder { About: { } about } => [new Passage(about.ToString(), IsFramed: true)],
            HotSpot b => [.. Picture(view, b.Picture, b.Regions.Select((r, i) => new PrintedPlace(Marks.Number(i), r.Shape))), .. b.Regions.Select((r, i) => new ListedLine(Marks.Number(i), r.Text.ToString()))],
            Labelling b => [.. Picture(view, b.Picture, b.Regions.Select((r, i) => new PrintedPlace(Marks.Letter(i, language), r.Shape))),
                .. b.Regions.Select((r, i) => new ListedLine(Marks.Letter(i, language), r.Text.ToString())), .. Seen("labels", b.Labels)],
            SourceCriticism b => [new Passage(s["Your verdict"], IsBold: true), .. Numbered(view, b.Verdicts),
                new Passage(s["What shows it: choose all that does, and nothing else"], IsBold: true), .. Seen("evidence", b.Evidence)],
            VersionComparison b => [new Passage(s["Draft"], IsBold: true), new Passage(b.Draft, IsFramed: true), new Passage(s["Fair copy: mark what differs from the draft"], IsBold: true),
                new Passage(string.Join("  ", b.Fair.Select((f, i) => $"[{Marks.Number(i)}] {f.Text}")), IsFramed: true)],
            FindingAid b => [.. PaperBoxes.Tree(b).Select((n, i) => new ListedLine(Marks.Number(i), $"{RightAnswer.Level(s, n.Node.Level)}: {n.Node.Text}", null, n.Depth))],
            FamilyGraph b => [.. Family(s, view, b)],
            _ => [],
        };
    }

    private static IEnumerable<PrintBlock> Numbered(ItemView view, IEnumerable<Choice> choices) =>
        choices.Select((c, i) => new ListedLine(Marks.Number(i), c.Text.ToString(), PictureOf(view, c.Picture)));

    private static IEnumerable<PrintBlock> Lettered(ItemView view, IEnumerable<Choice> stems, string language) =>
        stems.Select((c, i) => new ListedLine(Marks.Letter(i, language), c.Text.ToString(), PictureOf(view, c.Picture)));

    private static IEnumerable<PrintBlock> Ordered(ItemView view, IEnumerable<Choice> parts)
    {
        var known = parts.ToDictionary(p => p.Id, StringComparer.Ordinal);
        return Numbered(view, ShownOrder.Of(view).Select(id => known[id]));
    }

    private static IEnumerable<PrintBlock> Gaps(IStringLocalizer s, ItemView view, GapChoice body)
    {
        foreach (var paragraph in GapText.Of(body))
        {
            yield return new Passage(string.Concat(paragraph.Select(p => p.Gap is null ? p.Text : $"({p.Number}) ________")), IsFramed: true);
        }
        foreach (var part in PaperBoxes.Gaps(body))
        {
            yield return new Passage(s["Gap {0}", part.Number], IsBold: true);
            foreach (var line in Numbered(view, view.InOrder($"gap-{part.Gap!.Id}", part.Gap.Choices, c => c.Id)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<PrintBlock> Fonds(IStringLocalizer s, ItemView view, Provenance body, string language)
    {
        yield return new Passage(s["Fonds"], IsBold: true);
        foreach (var line in Numbered(view, body.Fonds))
        {
            yield return line;
        }
        if (body.MayBeNone)
        {
            yield return new ListedLine(Marks.Number(body.Fonds.Count), s["From none of these"]);
        }
        foreach (var line in Lettered(view, view.InOrder("documents", body.Documents, d => d.Id).Select(d => new Choice(d.Id, d.Text, d.Picture)), language))
        {
            yield return line;
        }
    }

    // Nobody has the months of another calendar by heart; the page offers them too.
    private static IEnumerable<PrintBlock> Months(IStringLocalizer s, Dating body) => body is { Written.Month: > 0, Calendar: CalendarKind.Hijri or CalendarKind.UmmAlQura }
        ? [new Passage(string.Join(", ", CalendarWords.Months(s, body.Calendar).Select(m => m.Name)))] : [];

    private static IEnumerable<PrintBlock> Family(IStringLocalizer s, ItemView view, FamilyGraph body) =>
    [
        new Passage(s["What the registers say"], IsBold: true), .. body.Records.Select(r => new ListedLine("–", r.Text.ToString(), PictureOf(view, r.Picture))),
        new Passage(s["Not everybody named in the registers belongs to the family. Leave empty what the registers do not say."]),
        .. Numbered(view, body.People),
    ];

    private static IEnumerable<PrintBlock> Picture(ItemView view, string file, IEnumerable<PrintedPlace> places) =>
        PictureOf(view, file) is { } picture ? [new PrintedPicture(picture, [.. places])] : [];

    private static Passage Rule(IStringLocalizer s, Transcription body) => new(
        $"{(body.Spelling == Spelling.Diplomatic ? s["Do not change the old spelling."] : s["Old letters may be written as modern ones."])} {s["Where you cannot read something, put […] or ?: it costs less than a guess."]}");

    private static ItemPicture? PictureOf(ItemView view, string? file) => file is null ? null : view.Item.Pictures?.FirstOrDefault(p => p.File == file);
}
