using System.Text;
using static YouthArchive.Platform.Pdf.PdfObjects;

namespace YouthArchive.Platform.Pdf;

/// <summary>What a text is, for those who listen to the document.</summary>
public enum TextTag { P, H1, H2 }

/// <summary>The order of reading: what stands on each page, and what it is.</summary>
internal sealed class PdfTags
{
    private readonly List<(int Page, int Mark, string Kind, string? Instead)> _parts = [];
    private readonly Dictionary<int, int> _marks = [];

    /// <returns>The mark's number on its page.</returns>
    public int Add(int page, string kind, string? instead = null)
    {
        var mark = _marks.GetValueOrDefault(page);
        _marks[page] = mark + 1;
        _parts.Add((page, mark, kind, instead));
        return mark;
    }

    /// <returns>The number of the tree's root.</returns>
    public int Write(PdfObjects objects, IReadOnlyList<int> pages)
    {
        var (root, document) = (objects.Reserve(), objects.Reserve());
        var numbers = _parts.ConvertAll(part => objects.Add(Invariant(
            $"<</Type/StructElem/S/{part.Kind}/P {document} 0 R/Pg {pages[part.Page]} 0 R/K {part.Mark}{Alternative(part.Instead)}>>")));
        var byPage = new StringBuilder();
        var own = numbers.Index().ToLookup(n => _parts[n.Index].Page, n => Invariant($"{n.Item} 0 R"));
        for (var page = 0; page < pages.Count; page++)
        {
            byPage.Append(Invariant($"{page}[{string.Join(' ', own[page])}]"));
        }
        objects.Set(document, Invariant($"<</Type/StructElem/S/Document/P {root} 0 R/K[{string.Join(' ', numbers.Select(n => Invariant($"{n} 0 R")))}]>>"));
        objects.Set(root, Invariant($"<</Type/StructTreeRoot/K {document} 0 R/ParentTree<</Nums[{byPage}]>>/ParentTreeNextKey {pages.Count}>>"));
        return root;
    }

    private static string Alternative(string? text) => text is null ? "" : "/Alt" + PdfText.String(text);
}
