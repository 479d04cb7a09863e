using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <summary>Draws the boxes of an item: short ones side by side, lines one under the other.</summary>
internal sealed class BoxPrint(IStringLocalizer s, PrintFlow flow)
{
    private const double Mm = PrintFlow.Mm, Side = 8.5 * Mm, RowHeight = 12 * Mm, LineHeight = 9.5 * Mm;
    private const int MostSquares = 14;
    private double _x;

    public void Draw(Item item, IReadOnlyList<PaperBox> boxes)
    {
        foreach (var group in boxes.GroupBy(b => b.Group ?? ""))
        {
            if (group.Key.Length > 0)
            {
                flow.Need(RowHeight + 6 * Mm);
                flow.Paragraph(group.Key, PdfFont.SansBold, 9.5);
            }
            (_x, var hint) = (PrintFlow.Left, "");
            foreach (var box in group)
            {
                hint = Hint(box.Kind);
                Box(item, box);
            }
            EndRow();
            if (hint.Length > 0 && group.Key.Length == 0)
            {
                Small(hint);
            }
        }
        flow.Y += 3 * Mm;
    }

    private string Hint(BoxKind kind) => kind switch
    {
        BoxKind.One => s["Write one number in a box."],
        BoxKind.Many => s["Write the numbers of all that is right, each in a box."],
        BoxKind.Order => s["Write one number in a box."],
        _ => "",
    };

    private void Box(Item item, PaperBox box)
    {
        switch (box.Kind)
        {
            case BoxKind.One:
                Inline(box.Label, box.Ids.Count > 9 ? Side * 1.6 : Side);
                break;
            case BoxKind.Tick:
                Inline(box.Label, 5 * Mm);
                break;
            case BoxKind.Many or BoxKind.Order:
                EndRow();
                Squares(box);
                break;
            case BoxKind.Line when box.IsShort:
                Inline(box.Label, Math.Clamp(box.Longest, 3, 8) * 5.5 * Mm);
                break;
            default:
                EndRow();
                Lines(box, box.Kind == BoxKind.Line ? 1 : item.Body is OpenAnswer { MostWords: { } most } ? Math.Clamp(most / 7, 6, 26) : 16);
                break;
        }
    }

    private void Inline(string label, double width)
    {
        var text = PdfFont.SansBold.Measure(label, 9.5) + 2 * Mm;
        if (_x > PrintFlow.Left && _x + text + width > PrintFlow.Right)
        {
            EndRow();
        }
        if (_x == PrintFlow.Left)
        {
            flow.Need(RowHeight);
        }
        flow.Page.Text(label, _x, flow.Y + 6.5 * Mm, PdfFont.SansBold, 9.5);
        flow.Page.Box(_x + text, flow.Y + 1 * Mm, width, Side, 0.9);
        _x += text + width + 6 * Mm;
    }

    private void Squares(PaperBox box)
    {
        var (count, width) = (Math.Min(box.Ids.Count, MostSquares), box.Ids.Count > 9 ? Side * 1.3 : Side);
        flow.Need(RowHeight + 5 * Mm);
        Small(box.Label);
        for (var i = 0; i < count; i++)
        {
            flow.Page.Box(PrintFlow.Left + i * width, flow.Y + 1 * Mm, width, Side, 0.9);
        }
        flow.Y += RowHeight;
    }

    private void Lines(PaperBox box, int count)
    {
        flow.Need(LineHeight + 5 * Mm);
        Small(box.Label);
        for (var i = 0; i < count; i++)
        {
            flow.Need(LineHeight);
            flow.Y += LineHeight;
            flow.Page.Rule(PrintFlow.Left, flow.Y, PrintFlow.Right, flow.Y, 0.6);
        }
        flow.Y += 2 * Mm;
    }

    private void EndRow()
    {
        if (_x > PrintFlow.Left)
        {
            (_x, flow.Y) = (PrintFlow.Left, flow.Y + RowHeight);
        }
    }

    private void Small(string text) => flow.Paragraph(text, PdfFont.Sans, 8);
}
