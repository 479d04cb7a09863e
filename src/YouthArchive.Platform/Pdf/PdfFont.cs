using System.Text;

namespace YouthArchive.Platform.Pdf;

/// <summary>A typeface for printed pages. It travels in the document, so that every letter of the four languages prints anywhere.</summary>
public sealed class PdfFont
{
    private readonly Lazy<FontTables> _tables;

    private PdfFont(string name, bool isBold)
    {
        Name = name;
        IsBold = isBold;
        _tables = new(() => Load($"Pdf.{name.Replace('-', '.')}.ttf"));
    }

    public static PdfFont Sans { get; } = new("NotoSans-Regular", false);
    public static PdfFont SansBold { get; } = new("NotoSans-Bold", true);

    /// <summary>For titles.</summary>
    public static PdfFont SerifBold { get; } = new("NotoSerif-Bold", true);

    /// <summary>PostScript name, e.g. <c>NotoSans-Bold</c>.</summary>
    public string Name { get; }

    internal bool IsBold { get; }

    internal FontTables Tables => _tables.Value;

    /// <summary>Whether the letter prints as itself. One that the font lacks prints as a visible box, never as a hole.</summary>
    public bool Has(Rune letter) => Tables.GlyphOf(letter) != 0;

    /// <summary>Width of a line of text in points.</summary>
    /// <param name="size">Type size in points.</param>
    public double Measure(string text, double size) =>
        Letters(text).Sum(l => Tables.AdvanceOf(Tables.GlyphOf(l))) * size / Tables.UnitsPerEm;

    /// <summary>Breaks a text at blanks so that no line is wider than <paramref name="width"/> points; a word that is too long is cut.</summary>
    public IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Cut(w, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Measure(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }
            line = longer;
        }
        return line.Length > 0 ? [.. lines, line] : lines;
    }

    /// <summary>Composed letters, as fonts have them.</summary>
    internal static IEnumerable<Rune> Letters(string text) => text.Normalize(NormalizationForm.FormC).EnumerateRunes();

    private IEnumerable<string> Cut(string word, double size, double width)
    {
        var part = "";
        foreach (var letter in Letters(word))
        {
            if (part.Length > 0 && Measure(part + letter, size) > width)
            {
                yield return part;
                part = "";
            }
            part += letter;
        }
        yield return part;
    }

    private static FontTables Load(string resource)
    {
        using var file = typeof(PdfFont).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new(bytes);
    }
}
