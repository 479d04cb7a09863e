using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.People.OwnData;

/// <summary>A person's file as a paper to read: headings, a word and its value, tables of what there is many of.</summary>
internal sealed class DataPaper(DataWords words, IStringLocalizer s, TimeProvider clock)
{
    public byte[] Draw(string name, JsonObject file)
    {
        var title = s["Personal data: {0}", name].Value;
        var sheet = new Sheet(new(title, PortalCultures.Current));
        sheet.Line(title, PdfFont.SansBold, 16, TextTag.H1);
        sheet.Line(s["This is all that the portal keeps of this person. Passwords and other secrets are left out."], PdfFont.Sans, 10);
        sheet.Line(LocalTime.In(s, clock.GetUtcNow().UtcDateTime, LocalTime.DefaultZone, TimeStyle.Full), PdfFont.Sans, 10);
        foreach (var (section, held) in file)
        {
            sheet.Gap(10);
            sheet.Line(words.Label(section), PdfFont.SansBold, 13, TextTag.H2);
            Write(sheet, section, held);
        }
        return sheet.ToBytes();
    }

    private void Write(Sheet sheet, string member, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject record:
                Record(sheet, record);
                break;
            case JsonArray list when list.All(i => i is JsonObject):
                Table(sheet, [.. list.Cast<JsonObject>()]);
                break;
            case JsonArray list:
                sheet.Pair(words.Label(member), string.Join(", ", list.Select(i => words.Value(member, i))));
                break;
            default:
                sheet.Pair(words.Label(member), words.Value(member, node));
                break;
        }
    }

    private void Record(Sheet sheet, JsonObject record)
    {
        foreach (var (member, value) in record)
        {
            if (value is JsonObject or JsonArray { Count: > 0 } && !IsPlainList(value))
            {
                sheet.Gap(4);
                sheet.Line(words.Label(member), PdfFont.SansBold, 11, TextTag.H2);
            }
            if (value is not JsonArray { Count: 0 })
            {
                Write(sheet, member, value);
            }
        }
    }

    private void Table(Sheet sheet, List<JsonObject> records)
    {
        var members = records[0].Select(m => m.Key).ToList();
        if (members.Count > 4 || records.Exists(r => r.Any(m => m.Value is JsonObject or JsonArray || words.Value(m.Key, m.Value).Length > 60)))
        {
            foreach (var record in records)
            {
                sheet.Rule();
                Record(sheet, record);
            }
            return;
        }
        sheet.Row([.. members.Select(words.Label)], PdfFont.SansBold);
        records.ForEach(r => sheet.Row([.. members.Select(m => words.Value(m, r[m]))], PdfFont.Sans));
    }

    private static bool IsPlainList(JsonNode value) => value is JsonArray list && list.All(i => i is not JsonObject);

    /// <summary>Fills page after page from above.</summary>
    private sealed class Sheet
    {
        private const double Mm = PdfPage.Millimetre, Left = 20 * Mm, Top = 22 * Mm, Bottom = PdfPage.Height - 20 * Mm, Width = PdfPage.Width - 2 * Left, Size = 9.5, Leading = 1.35;
        private readonly PdfDocument _document;
        private PdfPage _page;
        private double _y = Top;

        public Sheet(PdfDocument document)
        {
            _document = document;
            _page = document.AddPage();
        }

        public byte[] ToBytes() => _document.ToBytes();

        public void Gap(double points) => _y += points;

        public void Rule()
        {
            Need(30);
            _page.Rule(Left, _y - 8, Left + Width, _y - 8, 0.3);
            _y += 6;
        }

        public void Line(string text, PdfFont font, double size, TextTag tag = TextTag.P)
        {
            // A heading does not stand alone at the foot of a page.
            Need(Lines(font, text, size, Width) * size * Leading + (tag == TextTag.P ? 0 : 30));
            _y = _page.Paragraph(text, Left, _y, Width, font, size, Leading, tag: tag) + 3;
        }

        public void Pair(string label, string value) => Cells([label, value], [0, Width * 0.36], [Width * 0.34, Width * 0.64], PdfFont.Sans);

        public void Row(IReadOnlyList<string> cells, PdfFont font)
        {
            var width = Width / cells.Count;
            Cells(cells, [.. cells.Select((_, i) => i * width)], [.. cells.Select(_ => width - 6)], font);
        }

        private void Cells(IReadOnlyList<string> cells, double[] at, double[] widths, PdfFont font)
        {
            var wrapped = cells.Select((c, i) => font.Wrap(c, Size, widths[i])).ToList();
            // Long texts run over several pages, a page at a time.
            for (var from = 0; from < wrapped.Max(w => w.Count);)
            {
                Need(Size * Leading);
                var fit = Math.Max(1, (int)((Bottom - _y) / (Size * Leading)) + 1);
                var most = 0;
                for (var i = 0; i < cells.Count; i++)
                {
                    var part = wrapped[i].Skip(from).Take(fit).ToList();
                    most = Math.Max(most, part.Count);
                    if (part.Count > 0)
                    {
                        _page.Paragraph(string.Join(' ', part), Left + at[i], _y, widths[i], font, Size, Leading);
                    }
                }
                _y += most * Size * Leading + 2;
                from += fit;
            }
        }

        private void Need(double height)
        {
            if (_y + height > Bottom + Size)
            {
                _page = _document.AddPage();
                _y = Top;
            }
        }

        private static int Lines(PdfFont font, string text, double size, double width) => Math.Max(1, font.Wrap(text, size, width).Count);
    }
}
