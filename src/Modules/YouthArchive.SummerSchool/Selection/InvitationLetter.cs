using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>A letter that an employer, a university or a consulate can be shown: one page, tagged, in one of the four languages.</summary>
internal sealed class InvitationLetter(IStringLocalizer s)
{
    private const double Mm = PdfPage.Millimetre, Left = 25 * Mm, Width = PdfPage.Width - 2 * Left;

    /// <param name="name">As the person writes it.</param>
    /// <param name="code">Of the place.</param>
    public byte[] Draw(Edition edition, SchoolTerms terms, string name, string code, DateTime now, string language) => Speaking.In(language, () =>
    {
        var stage = SchoolTerms.StageOf(edition);
        var document = new PdfDocument(s["Invitation letter"], language);
        var page = document.AddPage();
        page.Text("YouthArchive", Left, 30 * Mm, PdfFont.SansBold, 12);
        page.Text($"{code} · {EditionTime.In(edition.Zone, now):dd.MM.yyyy}", Left + Width, 30 * Mm, PdfFont.Sans, 10, TextAlign.Right);
        page.Rule(Left, 34 * Mm, Left + Width, 34 * Mm);
        var y = page.Paragraph(s["Invitation letter"], Left, 55 * Mm, Width, PdfFont.SansBold, 20, 1.3, tag: TextTag.H1) + 6 * Mm;
        foreach (var line in Lines(edition, terms, name, stage))
        {
            y = page.Paragraph(line, Left, y, Width, PdfFont.Sans, 12, 1.5) + 4 * Mm;
        }
        if (edition.IsSample)
        {
            page.Paragraph(s["Sample. This letter was made to show what it looks like; it invites nobody."], Left, PdfPage.Height - 35 * Mm, Width, PdfFont.SansBold, 10, 1.4);
        }
        return document.ToBytes();
    });

    private IEnumerable<string> Lines(Edition edition, SchoolTerms terms, string name, Stage? stage)
    {
        yield return s["We invite {0} to «{1}».", name, edition.Title];
        if (stage is not null)
        {
            yield return s["The school is held on {0}, {1}.", EditionTime.Days(edition.Zone, stage.StartsUtc, stage.EndsUtc), EditionTime.In(edition.Zone, stage.StartsUtc).Year];
        }
        yield return terms.IsOnline ? s["It is held online."].Value : s["Place: {0}.", terms.Place].Value;
        yield return s["The place was confirmed. Taking part is free of charge; travel and lodging are paid by the participant unless agreed otherwise."];
    }
}
