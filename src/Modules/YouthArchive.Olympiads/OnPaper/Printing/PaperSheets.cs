using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <param name="Name">On the strip that is cut off, nowhere else.</param>
internal sealed record PupilSheets(string Name, string Code, AssembledPaper Paper);

/// <param name="Foot">On every sheet: the class.</param>
/// <param name="Address">What a QR leads to, by code.</param>
internal sealed record SheetsOrder(string Title, string Foot, string Language, PaperInUse Use, IReadOnlyList<PupilSheets> Pupils, Func<string, string> Address, bool BothSides);

/// <summary>Draws a class's papers, each pupil's own, in the class's language whoever prints them.</summary>
internal sealed class PaperSheets(IStringLocalizer s, PlainText plain)
{
    private const double Mm = PrintFlow.Mm, CutAt = 30 * Mm;

    public byte[] Draw(SheetsOrder order, IReadOnlyDictionary<(string Item, string File), PdfImage> images) => Speaking.In(order.Language, () =>
    {
        var document = new PdfDocument($"{order.Title} – {order.Foot}", order.Language);
        foreach (var pupil in order.Pupils.OrderBy(p => p.Name, Alphabet.Of(order.Language)))
        {
            using var flow = new PrintFlow(document, pupil.Code, order.Address(pupil.Code));
            flow.NewPage(CutAt + 6 * Mm, page => Strip(page, pupil, order.Foot));
            Head(flow, order);
            var print = new ItemPrint(s, plain, images, flow);
            foreach (var section in order.Use.Locked.Blueprint.Sections)
            {
                var placed = pupil.Paper.Items.Where(i => i.Section == section.Key).ToList();
                if (order.Use.Locked.Blueprint.Sections.Count > 1 && placed.Count > 0)
                {
                    flow.Need(40 * Mm);
                    flow.Paragraph(section.Title.ToString(), PdfFont.SansBold, 13, tag: TextTag.H1);
                }
                placed.ForEach(item => print.Draw(order.Use.View(item, Response.Empty), order.Language));
            }
            flow.Finish(order.Foot, order.BothSides, s["This side stays empty."]);
        }
        return document.ToBytes();
    });

    private void Strip(PdfPage page, PupilSheets pupil, string foot)
    {
        page.Text(pupil.Name, PrintFlow.Left, 16 * Mm, PdfFont.SansBold, 14);
        page.Text(foot, PrintFlow.Left, 22 * Mm, PdfFont.Sans, 10);
        page.Ink = PdfInk.Grey(0.35);
        page.Text(s["Cut this strip off before the answers are read."], PrintFlow.Left, CutAt - 2 * Mm, PdfFont.Sans, 7.5);
        page.Rule(0, CutAt, PdfPage.Width, CutAt, 0.6, 4);
        page.Ink = PdfInk.Black;
    }

    private void Head(PrintFlow flow, SheetsOrder order)
    {
        flow.Paragraph(order.Title, PdfFont.SansBold, 16, tag: TextTag.H1);
        flow.Paragraph(s.Plural(order.Use.Locked.Blueprint.Minutes, "You have {0} minute.", "You have {0} minutes."), PdfFont.Sans, 10);
        flow.Paragraph(s["Write with a pen, clearly, in the boxes and on the lines only. To correct something, strike it through and write beside the box. Do not write your name on any sheet."], PdfFont.Sans, 10);
        flow.Y += 3 * Mm;
    }
}
