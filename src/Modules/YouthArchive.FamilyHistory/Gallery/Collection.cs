using AngleSharp.Html.Parser;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <param name="Prize">In words.</param>
internal sealed record CollectedWork(ReadersView Text, string People, string Prize);

/// <summary>The year's works as a book to print: cover, contents, the works with their sources. Tagged, so that it can be listened to.</summary>
internal sealed class Collection(IStringLocalizer s)
{
    public byte[] Draw(Edition edition, IReadOnlyList<CollectedWork> works)
    {
        // Twice: the first time to learn on which page each work begins.
        var starts = Write(edition, works, [.. works.Select(_ => 0)]).Starts;
        return Write(edition, works, starts).Sheet.ToBytes();
    }

    private (CollectionSheet Sheet, IReadOnlyList<int> Starts) Write(Edition edition, IReadOnlyList<CollectedWork> works, IReadOnlyList<int> starts)
    {
        var sheet = new CollectionSheet(new(s["Collection of works: {0}", edition.Title], PortalCultures.Current));
        sheet.Cover(edition.Title.ToString(), s["Collection of works"], edition.Summary.ToString());
        sheet.NewPage();
        sheet.Line(s["Contents"], PdfFont.SansBold, 16, TextTag.H1);
        foreach (var (work, start) in works.Zip(starts))
        {
            sheet.Entry($"{work.Text.Title}. {work.People}", start);
        }
        var found = new List<int>();
        foreach (var work in works)
        {
            sheet.NewPage();
            found.Add(sheet.PageNumber);
            Work(sheet, work);
        }
        return (sheet, found);
    }

    private void Work(CollectionSheet sheet, CollectedWork work)
    {
        sheet.Line(work.Prize, PdfFont.Sans, 9);
        sheet.Line(work.Text.Title, PdfFont.SansBold, 16, TextTag.H1);
        sheet.Line(work.People, PdfFont.SansBold, 11);
        foreach (var (text, isHeading) in Paragraphs(work.Text.BodyHtml))
        {
            sheet.Line(text, isHeading ? PdfFont.SansBold : PdfFont.Sans, isHeading ? 12 : 10, isHeading ? TextTag.H2 : TextTag.P);
        }
        if (work.Text.Sources.Count > 0)
        {
            sheet.Line(s["Sources"], PdfFont.SansBold, 12, TextTag.H2);
            foreach (var (source, i) in work.Text.Sources.Select((x, i) => (x, i)))
            {
                sheet.Line($"{i + 1}. {source.Line}", PdfFont.Sans, 9);
            }
        }
    }

    /// <summary>Blocks of the work's HTML in their order, footnotes at the end.</summary>
    private static IEnumerable<(string Text, bool IsHeading)> Paragraphs(string html)
    {
        var body = new HtmlParser().ParseDocument($"<!doctype html><body>{html}</body>").Body!;
        foreach (var back in body.QuerySelectorAll(".footnote-back-ref").ToList())
        {
            back.Remove();
        }
        return body.QuerySelectorAll("h2, h3, h4, h5, h6, p, li, pre, th, td")
            .Where(e => e.QuerySelector("p, li") is null)
            .Select(e => (Text: string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), IsHeading: e.LocalName[0] == 'h' && e.LocalName.Length == 2))
            .Where(p => p.Text.Length > 0).Select(p => (p.Text, p.IsHeading));
    }
}
