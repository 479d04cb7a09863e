using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>How a view is wanted.</summary>
/// <param name="Recogniser">Hides identities; null where they may be seen.</param>
/// <param name="Files">Address of the work's files for whom it is shown to, without a slash at its end.</param>
/// <param name="MarksWhatStays">For the author: names the reader does see are marked.</param>
/// <param name="IsPublic">For everybody: copies an archive has not agreed to are left out, and what is hidden is hidden in the text too, the family's name included.</param>
internal sealed record ViewWish(Recogniser? Recogniser, string Files, bool MarksWhatStays = false, bool IsPublic = false)
{
    public string Field(string text) => Recogniser is { } r ? BlindText.Of(r, text, TextPlace.Field) : text;

    public string Body(string text) => Recogniser is { } r ? BlindText.Of(r, text, IsPublic ? TextPlace.Field : TextPlace.Body) : text;

    public bool Shows(Attachment file) => !IsPublic || file.Permission is CopyPermission.ArchiveAgreed or CopyPermission.FreeToUse or CopyPermission.FamilyOwned;
}

/// <summary>Draws what a reader reads. The author's preview, the reader's panel and the public page are made here and nowhere else.</summary>
internal sealed class ReadersViews(DbContext db, WorkText texts, Citing citing, IStringLocalizer s)
{
    public async Task<ReadersView> OfAsync(Work work, SealedWork text, ViewWish wish, CancellationToken cancellation)
    {
        var terms = await db.Set<EditionTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == work.EditionId, cancellation);
        var division = terms?.Division(text.Division);
        var ids = text.Files.Select(f => f.AttachmentId).ToList();
        var kept = await db.Set<Attachment>().AsNoTracking()
            .Where(a => a.WorkId == work.Id && ids.Contains(a.Id) && a.CleanKey != null).ToDictionaryAsync(a => a.Id, cancellation);
        var files = text.Files.Where(f => f.Kind != AttachmentKind.Release && kept.ContainsKey(f.AttachmentId)).Select(f => (Sealed: f, File: kept[f.AttachmentId]))
            .Where(f => f.Sealed.Kind == AttachmentKind.WorkFile || wish.Shows(f.File)).ToList();
        var visits = await db.Set<ArchiveVisit>().AsNoTracking().Where(v => v.WorkId == work.Id).OrderBy(v => v.Day).ThenBy(v => v.Id).ToListAsync(cancellation);
        var file = files.Where(f => f.Sealed.Kind == AttachmentKind.WorkFile).Select(f => f.File).FirstOrDefault();
        return new(
            text.Code, wish.Field(text.Title), wish.Field(text.Summary), text.Language, division?.Title.ToString() ?? text.Division, text.Form,
            terms?.Topics.FirstOrDefault(t => t.Key == text.Topic)?.Title.ToString(),
            text.Body.Length == 0 ? "" : Html(texts.Html(text.Body, text.Sources, text.Language), wish),
            WorkWords.Of(text.Body.Length == 0 && file?.Text is { } words ? words : text.Body), division?.LeastWords ?? 0, division?.MostWords ?? int.MaxValue,
            Html(texts.Html(text.Report), wish), WorkWords.Of(text.Report), terms?.LeastReportWords ?? 0, terms?.MostReportWords ?? int.MaxValue,
            [.. text.Sources.Select(x => new ShownSource(x.Key, x.Kind, x.IsPrimary, wish.Body(citing.Of(x, text.Language)), wish.Body(x.Annotation)))],
            [.. files.Where(f => f.Sealed.Kind == AttachmentKind.Scan).Select(f => Scan(f.Sealed, f.File, wish))],
            file is null ? null : File(file, wish),
            wish.IsPublic ? [] : [.. visits.Select(v => new ShownVisit(v.Day, wish.Body(v.Archive), wish.Body(v.Way), wish.Body(v.Asked), wish.Body(v.Found), v.IsFruitless))],
            wish.Recogniser is not null);
    }

    private string Html(string html, ViewWish wish) =>
        wish.Recogniser is { } recogniser ? BlindHtml.Of(html, recogniser, s["hidden"], wish.MarksWhatStays, wish.IsPublic) : html;

    private static ShownScan Scan(SealedFile scan, Attachment file, ViewWish wish)
    {
        var at = $"{wish.Files}/{file.Id}";
        return new(file.Id, wish.Body(scan.Description), scan.SourceKey, file.TilesKey is null ? null : at, file.TilesKey, file.Width ?? 0, file.Height ?? 0,
            FilesForReaders.MayOpen(file, wish.Recogniser, wish.IsPublic) ? $"{at}/file" : null, file.MediaType.StartsWith("image/", StringComparison.Ordinal));
    }

    // A PDF cannot be blinded letter by letter: where its words tell whose it is, readers have the words, with the names hidden.
    private ShownFile File(Attachment file, ViewWish wish)
    {
        var html = string.IsNullOrWhiteSpace(file.Text) ? null : Html(Plain(file.Text), wish);
        return new(file.MediaType, FilesForReaders.MayOpen(file, wish.Recogniser, wish.IsPublic) ? $"{wish.Files}/{file.Id}/file" : null, html, file.Seconds, file.Pages);
    }

    // Text of a file is no Markdown: only its paragraphs are.
    private static string Plain(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>"));
}
