using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>What a person has to be told or asked about a reading.</summary>
internal sealed partial class CitationReader
{
    private static IEnumerable<CitationProblem> Left(Spoken text, SearchData data, ArchivalCitation citation)
    {
        foreach (var (from, to) in data.Left)
        {
            var words = text.Tokens.Written(from, to);
            var isTitle = citation.Title.Length > 0 && words.Contains(citation.Title, StringComparison.Ordinal) || citation.Date.Length > 0 && words.Contains(citation.Date.TrimEnd('.'), StringComparison.Ordinal);
            if (!isTitle && words.Any(char.IsLetterOrDigit))
            {
                yield return Found.NotUnderstood(words.Trim(' ', ',', '.', ';'));
            }
        }
    }

    private static IEnumerable<CitationProblem> AboutArchive(ArchivalCitation citation, ArchivePart archive)
    {
        if (archive.Name.Length > 0 && archive.Known.Count == 0)
        {
            yield return Found.UnknownArchive(archive.Name);
        }
        else if (archive.Known.Count > 1 && citation.Archive is null)
        {
            yield return Found.SharedName(archive.Name, archive.Known.Select(k => k.Entry.Name.ToString()));
        }
        else if (archive.Known is [{ IsFormer: true } former, ..])
        {
            yield return Found.FormerName(archive.Name, former.Entry.Name.ToString());
        }
    }

    private static List<CitationCandidate> Candidates(Spoken text, ArchivePart archive, ArchivalCitation citation, List<(ArchivalCitation Citation, CitationPart? Part)> readings)
    {
        var found = new List<CitationCandidate>();
        foreach (var (reading, part) in readings.Count > 1 ? readings : [])
        {
            found.Add(part == CitationPart.File ? new(reading, CitationStyle.Gost, Found.IfRussian, []) : new(reading, CitationStyle.Mongolian, Found.IfMongolian, []));
        }
        if (archive.Known.Count > 1 && citation.Archive is null)
        {
            var style = Styles.Of(text.Tongue);
            found.AddRange(archive.Known.Select(k => new CitationCandidate(citation with { Archive = k.Entry.Code }, style, Found.IfArchive, [k.Entry.Name.ToString()])));
        }
        return found;
    }
}
