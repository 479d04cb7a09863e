using YouthArchive.FamilyHistory.HandIns;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>Where in a work something was found.</summary>
internal enum WorkPart { Title, Summary, Body, Report, Source, Scan, FileName, FileText }

/// <param name="Text">As it stands there, in its letters.</param>
/// <param name="Times">How often, spelt so.</param>
internal sealed record FoundName(WorkPart Part, MarkKind Kind, string Text, bool IsMasked, int Times);

/// <summary>Everything by which its authors could be recognised in a work, for the authors to look at before they hand it in. Pure.</summary>
internal static class FoundNames
{
    /// <param name="fileNames">As the authors know them; readers never get one.</param>
    /// <param name="fileTexts">Words of PDF and DOCX.</param>
    public static IReadOnlyList<FoundName> Of(
        Recogniser recogniser, SealedWork work, IEnumerable<string> fileNames, IEnumerable<string> fileTexts)
    {
        var found = new List<FoundName>();
        Add(WorkPart.Title, TextPlace.Field, work.Title);
        Add(WorkPart.Summary, TextPlace.Field, work.Summary);
        Add(WorkPart.Body, TextPlace.Edge, work.Body);
        Add(WorkPart.Report, TextPlace.Edge, work.Report);
        Add(WorkPart.Source, TextPlace.Body, [.. work.Sources.SelectMany(s => new[] { s.Archive, s.Title, s.Details, s.Address, s.Annotation })]);
        Add(WorkPart.Scan, TextPlace.Body, [.. work.Files.Select(f => f.Description)]);
        Add(WorkPart.FileName, TextPlace.Field, [.. fileNames]);
        Add(WorkPart.FileText, TextPlace.Edge, [.. fileTexts]);
        return found;

        void Add(WorkPart part, TextPlace place, params string[] texts) => found.AddRange(texts
            .Select(t => recogniser.Read(t, place))
            .SelectMany(t => t.Sightings.Select(s => (s.Kind, Text: t.Text.Substring(s.Start, s.Length), s.IsMasked)))
            .CountBy(s => s).OrderBy(s => s.Key.Kind).ThenBy(s => s.Key.Text, StringComparer.Ordinal)
            .Select(s => new FoundName(part, s.Key.Kind, s.Key.Text, s.Key.IsMasked, s.Value)));
    }
}
