using System.Text;
using static YouthArchive.Platform.Pdf.PdfText;

namespace YouthArchive.Platform.Pdf;

public enum TextAlign { Left, Centre, Right }

/// <summary>A colour of print; each part from 0 to 1.</summary>
public readonly record struct PdfInk(double Red, double Green, double Blue)
{
    public static PdfInk Black { get; } = new(0, 0, 0);

    /// <param name="light">0 is black, 1 is paper.</param>
    public static PdfInk Grey(double light) => new(light, light, light);
}

/// <summary>One A4 page, upright unless it was asked for otherwise. Points from the upper left corner; of text, y is the line it stands on.</summary>
public sealed class PdfPage
{
    /// <summary>Of an upright page.</summary>
    public const double Width = 595.276;

    /// <summary>Of an upright page.</summary>
    public const double Height = 841.89;

    /// <summary>Points in a millimetre.</summary>
    public const double Millimetre = 72 / 25.4;

    private readonly PdfDocument _document;
    private readonly int _number;
    private readonly StringBuilder _content = new();

    internal PdfPage(PdfDocument document, int number, bool isLandscape)
    {
        (_document, _number) = (document, number);
        (Across, Down) = isLandscape ? (Height, Width) : (Width, Height);
    }

    /// <summary>This page's own width.</summary>
    public double Across { get; }

    /// <summary>This page's own height.</summary>
    public double Down { get; }

    /// <summary>What follows is printed in this colour.</summary>
    public PdfInk Ink { get; set; } = PdfInk.Black;

    internal string Content => _content.ToString();

    /// <summary>One line of text.</summary>
    public void Text(
        string text, double x, double y, PdfFont font, double size, TextAlign align = TextAlign.Left, TextTag tag = TextTag.P) =>
        Marked(tag.ToString(), null, () => Line(text, x, y, font, size, align));

    /// <summary>Text in lines of at most <paramref name="width"/> points; as one paragraph for those who listen.</summary>
    /// <param name="leading">From line to line, in type sizes.</param>
    /// <returns>The line on which a next paragraph would begin.</returns>
    public double Paragraph(
        string text, double x, double y, double width, PdfFont font, double size,
        double leading = 1.3, TextAlign align = TextAlign.Left, TextTag tag = TextTag.P)
    {
        var lines = font.Wrap(text, size, width);
        var at = align switch { TextAlign.Centre => x + width / 2, TextAlign.Right => x + width, _ => x };
        Marked(tag.ToString(), null, () =>
        {
            for (var i = 0; i < lines.Count; i++)
            {
                // The blank at a line's end keeps its words apart when the text is copied.
                Line(i < lines.Count - 1 ? lines[i] + " " : lines[i], at, y + i * size * leading, font, size, align);
            }
        });
        return y + lines.Count * size * leading;
    }

    /// <param name="dash">Length of dashes and gaps; 0 is a whole line.</param>
    public void Rule(double x1, double y1, double x2, double y2, double thickness = 0.5, double dash = 0) => Ornament(
        $"{Number(thickness)} w [{(dash > 0 ? Number(dash) : "")}] 0 d {At(x1, y1)} m {At(x2, y2)} l S");

    public void Box(double x, double y, double width, double height, double thickness = 0.5) =>
        Ornament($"{Number(thickness)} w [] 0 d {At(x, y + height)} {Number(width)} {Number(height)} re S");

    public void Block(double x, double y, double width, double height) =>
        Ornament($"{At(x, y + height)} {Number(width)} {Number(height)} re f");

    /// <summary>A filled drawing of SVG path data.</summary>
    /// <param name="field">Side of the drawing's own square field.</param>
    /// <param name="instead">What those who listen hear.</param>
    public void Drawing(IEnumerable<string> paths, double field, double x, double y, double side, string instead) => Marked("Figure", instead, () =>
    {
        var scale = Number(side / field);
        _content.Append($"q {scale} 0 0 -{scale} {At(x, y)} cm\n");
        foreach (var path in paths)
        {
            _content.Append(SvgPath.ToStrokes(path)).Append("f\n");
        }
        _content.Append("Q\n");
    });

    /// <summary>A picture, as wide and high as is said.</summary>
    /// <param name="instead">What those who listen hear.</param>
    public void Picture(PdfImage image, double x, double y, double width, double height, string instead) => Marked("Figure", instead, () =>
        _content.Append($"q {Number(width)} 0 0 {Number(height)} {At(x, y + height)} cm /{_document.Use(image)} Do Q\n"));

    /// <summary>Lines through points, from the last back to the first.</summary>
    public void Outline(IReadOnlyList<(double X, double Y)> points, double thickness = 0.8) => Ornament(
        $"{Number(thickness)} w [] 0 d {string.Concat(points.Select((p, i) => $"{At(p.X, p.Y)} {(i == 0 ? "m" : "l")} "))}s");

    /// <summary>Strokes of SVG path data that nobody needs to hear of.</summary>
    /// <param name="scale">Points to a unit of the drawing.</param>
    public void Strokes(string path, double x, double y, double scale, double thickness) => Ornament(
        $"q {Number(scale)} 0 0 -{Number(scale)} {At(x, y)} cm {Number(thickness)} w 1 J 1 j [] 0 d\n{SvgPath.ToStrokes(path)}S Q");

    /// <summary>A field of dark and light squares: a QR code.</summary>
    /// <param name="count">Squares on a side.</param>
    /// <param name="isDark">Asked with column and row.</param>
    public void Squares(int count, Func<int, int, bool> isDark, double x, double y, double side, string instead) => Marked("Figure", instead, () =>
    {
        var scale = Number(side / count);
        _content.Append($"q {scale} 0 0 -{scale} {At(x, y)} cm\n");
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++)
            {
                // Neighbours are one rectangle: fewer of them, and no hairlines between.
                var first = column;
                while (column < count && isDark(column, row))
                {
                    column++;
                }
                if (column > first)
                {
                    _content.Append($"{Number(first)} {Number(row)} {Number(column - first)} 1 re\n");
                }
            }
        }
        _content.Append("f Q\n");
    });

    private void Line(string text, double x, double y, PdfFont font, double size, TextAlign align)
    {
        var (name, subset) = _document.Use(font);
        var width = align == TextAlign.Left ? 0 : font.Measure(text.TrimEnd(), size);
        x -= align switch { TextAlign.Centre => width / 2, TextAlign.Right => width, _ => 0 };
        var letters = string.Concat(PdfFont.Letters(text).Select(l => subset.NumberOf(l).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
        _content.Append($"BT /{name} {Number(size)} Tf {At(x, y)} Td <{letters}> Tj ET\n");
    }

    private void Marked(string kind, string? instead, Action draw)
    {
        var mark = _document.Tags.Add(_number, kind, instead);
        _content.Append($"/{kind} <</MCID {Number(mark)}>> BDC\n{Colours()}");
        draw();
        _content.Append("EMC\n");
    }

    private void Ornament(string strokes) => _content.Append($"/Artifact BMC\n{Colours()}{strokes}\nEMC\n");

    private string Colours()
    {
        var ink = $"{Number(Ink.Red)} {Number(Ink.Green)} {Number(Ink.Blue)}";
        return $"{ink} rg {ink} RG\n";
    }

    private string At(double x, double y) => $"{Number(x)} {Number(Down - y)}";
}
