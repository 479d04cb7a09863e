using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <summary>Draws an item: the question, its pictures, what there is to choose from, the boxes.</summary>
internal sealed class ItemPrint(IStringLocalizer s, PlainText plain, IReadOnlyDictionary<(string Item, string File), PdfImage> images, PrintFlow flow)
{
    private const double Mm = PrintFlow.Mm, LineImage = 26 * Mm, TallestPicture = 125 * Mm;

    public void Draw(ItemView view, string language)
    {
        flow.Need(30 * Mm);
        var points = s.Plural(view.Item.Points, "{0} point", "{0} points");
        flow.Paragraph($"{view.Placed.Number}. {view.Item.Title} ({points})", PdfFont.SansBold, 12, tag: TextTag.H2);
        foreach (var paragraph in plain.Paragraphs(view.Item.Stem.ToString()))
        {
            flow.Paragraph(paragraph, PdfFont.Sans, 10.5);
        }
        foreach (var picture in ItemPartials.Beside(view.Item))
        {
            Picture(view, picture, []);
        }
        foreach (var block in PrintedBody.Of(s, view, language))
        {
            Block(view, block);
        }
        flow.Y += 2 * Mm;
        new BoxPrint(s, flow).Draw(view.Item, PaperBoxes.Of(s, view, language));
        flow.Y += 3 * Mm;
    }

    private void Block(ItemView view, PrintBlock block)
    {
        switch (block)
        {
            case Passage { IsBold: true } passage:
                flow.Need(12 * Mm);
                flow.Paragraph(passage.Text, PdfFont.SansBold, 10);
                break;
            case Passage passage:
                foreach (var line in passage.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    flow.Paragraph(line, PdfFont.Sans, 10, passage.IsFramed ? 6 * Mm : 0);
                }
                break;
            case PrintedPicture printed:
                Picture(view, printed.Picture, printed.Places);
                break;
            case ListedLine line:
                Listed(view, line);
                break;
        }
    }

    private void Listed(ItemView view, ListedLine line)
    {
        var indent = (4 + line.Depth * 6) * Mm;
        if (line.Picture is { } picture && images.TryGetValue((view.Item.Key, picture.File), out var image))
        {
            var (width, height) = Fit(image, PrintFlow.Width - indent, LineImage);
            flow.Need(height + 8 * Mm);
            flow.Page.Picture(image, PrintFlow.Left + indent, flow.Y, width, height, picture.Text.ToString());
            flow.Y += height + 1 * Mm;
        }
        // As one line for who listens: the mark and what it stands for.
        flow.Paragraph($"{line.Mark}) {line.Text}", PdfFont.Sans, 10, indent);
    }

    private void Picture(ItemView view, ItemPicture picture, IReadOnlyList<PrintedPlace> places)
    {
        if (!images.TryGetValue((view.Item.Key, picture.File), out var image))
        {
            return;
        }
        var (width, height) = Fit(image, PrintFlow.Width, TallestPicture);
        flow.Need(height + 6 * Mm);
        flow.Page.Picture(image, PrintFlow.Left, flow.Y, width, height, picture.Text.ToString());
        foreach (var place in places)
        {
            Place(place, width / picture.Width, picture.Width);
        }
        flow.Y += height + 2 * Mm;
        if (picture.Caption is { } caption && caption != LocalizedText.Empty)
        {
            flow.Paragraph(caption.ToString(), PdfFont.Sans, 8.5);
        }
    }

    private void Place(PrintedPlace place, double scale, int width)
    {
        var page = flow.Page;
        (double X, double Y) At(double x, double y) => (PrintFlow.Left + x * scale, flow.Y + y * scale);
        page.Outline([.. Corners(place.Shape).Select(p => At(p.X, p.Y))]);
        var radius = (long)(3.2 * Mm / scale);
        var anchor = new DrawnPlace(0, place.Shape).Anchor(radius, width);
        var (x, y) = At(anchor.X, anchor.Y);
        page.Ink = PdfInk.Grey(1);
        page.Block(x - 3 * Mm, y - 3 * Mm, 6 * Mm, 6 * Mm);
        page.Ink = PdfInk.Black;
        page.Box(x - 3 * Mm, y - 3 * Mm, 6 * Mm, 6 * Mm, 0.8);
        page.Text(place.Mark, x, y + 1.4 * Mm, PdfFont.SansBold, 10, TextAlign.Centre);
    }

    private static IEnumerable<(double X, double Y)> Corners(Shape shape)
    {
        var n = shape.Numbers;
        return shape.Kind switch
        {
            ShapeKind.Rectangle => [(n[0], n[1]), (n[0] + n[2], n[1]), (n[0] + n[2], n[1] + n[3]), (n[0], n[1] + n[3])],
            ShapeKind.Circle => Enumerable.Range(0, 36).Select(i => (n[0] + n[2] * Math.Cos(i * Math.PI / 18), n[1] + n[2] * Math.Sin(i * Math.PI / 18))),
            _ => n.Chunk(2).Where(p => p.Length == 2).Select(p => ((double)p[0], (double)p[1])),
        };
    }

    // Never larger than at 96 dots an inch: a small picture does not get better by being blown up.
    private static (double Width, double Height) Fit(PdfImage image, double mostWidth, double mostHeight)
    {
        var scale = Math.Min(0.75, Math.Min(mostWidth / image.Width, mostHeight / image.Height));
        return (image.Width * scale, image.Height * scale);
    }
}
