using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations;

/// <summary>What is missing, impossible or said twice in a citation.</summary>
internal static class CitationChecks
{
    public static IReadOnlyList<CitationProblem> Of(ArchivalCitation citation, CitationSurroundings? surroundings) =>
        [.. Missing(citation), .. Numbers(citation), .. Sheets(citation, surroundings?.SheetsInFile), .. Duplicates(citation, surroundings?.Others)];

    private static IEnumerable<CitationProblem> Missing(ArchivalCitation citation)
    {
        if (citation.ArchiveName.Length == 0 && citation.Archive is null)
        {
            yield return Found.Missing(CitationPart.Archive);
        }
        if (citation.Fonds.Length == 0)
        {
            yield return Found.Missing(CitationPart.Fonds);
        }
        // British references have none: the fonds is «WO 106», the piece follows it.
        if (citation.Inventory.Length == 0 && !citation.Fonds.AsSpan().ContainsAny(' ', '/'))
        {
            yield return Found.Missing(CitationPart.Inventory);
        }
        if (citation.File.Length == 0)
        {
            yield return Found.Missing(CitationPart.File);
        }
    }

    private static IEnumerable<CitationProblem> Numbers(ArchivalCitation citation)
    {
        foreach (var (part, value) in new[] { (CitationPart.Fonds, citation.Fonds), (CitationPart.Inventory, citation.Inventory), (CitationPart.File, citation.File) })
        {
            if (value.Length > 0 && !value.Any(char.IsAsciiDigit))
            {
                yield return Found.NotANumber(part, value);
            }
        }
    }

    private static IEnumerable<CitationProblem> Sheets(ArchivalCitation citation, int? last)
    {
        var seen = new HashSet<SheetRange>();
        var isNought = false;
        foreach (var range in citation.Sheets)
        {
            var end = range.To ?? range.From;
            isNought |= range.From.Number == 0 || end.Number == 0;
            if (Place(end).CompareTo(Place(range.From)) < 0)
            {
                yield return Found.Reversed(range);
            }
            else if (Math.Max(range.From.Number, end.Number) > last)
            {
                yield return Found.Beyond(range, last.Value);
            }
            if (!seen.Add(range))
            {
                yield return Found.Repeated(range);
            }
        }
        if (isNought)
        {
            yield return Found.SheetNought();
        }
    }

    // A lettered sheet follows the one of its number; the back follows the front.
    private static (int Number, int Letter, bool IsBack) Place(SheetSide side) => (side.Number, side.Letter.Length == 0 ? 0 : side.Letter[0], side.IsVerso);

    private static IEnumerable<CitationProblem> Duplicates(ArchivalCitation citation, IReadOnlyList<ArchivalCitation>? others)
    {
        if (citation.File.Length > 0 && (others ?? []).Any(o => !ReferenceEquals(o, citation) && IsSamePlace(o, citation)))
        {
            yield return Found.Duplicate();
        }
    }

    private static bool IsSamePlace(ArchivalCitation one, ArchivalCitation other) =>
        (one.Archive is not null || other.Archive is not null ? one.Archive == other.Archive : Directory.ArchiveNames.Key(one.ArchiveName) == Directory.ArchiveNames.Key(other.ArchiveName))
        && SameNumber(one.Fonds, other.Fonds) && SameNumber(one.Inventory, other.Inventory) && SameNumber(one.File, other.File)
        && one.Sheets.Equals(other.Sheets);

    private static bool SameNumber(string one, string other) => Directory.ArchiveNames.Key(one) == Directory.ArchiveNames.Key(other);
}
