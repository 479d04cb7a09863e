using System.Text;
using static YouthArchive.Platform.Pdf.PdfObjects;

namespace YouthArchive.Platform.Pdf;

/// <summary>What a text is, for those who listen to the document.</summary>
public enum TextTag { P, H1, H2 }

/// <summary>The order of reading: what stands on each page, and what it is.</summary>
internal sealed class PdfTags
{
    private readonly List<(int Page, int Mark, string Kind, string? Instead)> _parts = [];

    /// <returns>The mark's number on its page.</returns>
    public int Add(int page, string kind, string? instead = null)
    {
        var mark = _parts.Count(p => p.Page == page);
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
        for (var page = 0; page < pages.Count; page++)
        {
            var own = numbers.Where((_, i) => _parts[i].Page == page).Select(n => Invariant($"{n} 0 R"));
            byPage.Append(Invariant($"{page}[{string.Join(' ', own)}]"));
        }
        objects.Set(document, Invariant($"<</Type/StructElem/S/Document/P {root} 0 R/K[{string.Join(' ', numbers.Select(n => Invariant($"{n} 0 R")))}]>>"));
        objects.Set(root, Invariant($"<</Type/StructTreeRoot/K {document} 0 R/ParentTree<</Nums[{byPage}]>>/ParentTreeNextKey {pages.Count}>>"));
        return root;
    }

    private static string Alternative(string? text) => text is null ? "" : "/Alt" + PdfText.String(text);
}
