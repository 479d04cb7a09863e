using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Markdown;
using YouthArchive.Platform.Web;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Where a work's files are for whom it is shown to, with the language; by attachment.</summary>
/// <param name="Tiles">Without a slash at its end.</param>
/// <param name="Copy">The clean copy.</param>
internal sealed record FileAddresses(Func<string, string> Tiles, Func<string, string> Copy)
{
    public static FileAddresses Below(string path) => new(id => $"{path}/{id}", id => $"{path}/{id}/file");

    public static FileAddresses OfAuthor(string workId) =>
        new(id => PortalLink.To(FamilyLinks.File(workId, id)) + "/tiles", id => PortalLink.To(FamilyLinks.File(workId, id)));
}

/// <summary>How a view is wanted.</summary>
/// <param name="Recogniser">Hides identities; null where they may be seen.</param>
/// <param name="MarksWhatStays">For the author: names the reader does see are marked.</param>
/// <param name="IsPublic">For everybody: copies an archive has not agreed to are left out, and what is hidden is hidden in the text too, the family's name included.</param>
internal sealed record ViewWish(Recogniser? Recogniser, FileAddresses Files, bool MarksWhatStays = false, bool IsPublic = false)
{
    public string Field(string text) => Recogniser is { } r ? BlindText.Of(r, text, TextPlace.Field) : text;

    public string Body(string text) => Recogniser is { } r ? BlindText.Of(r, text, IsPublic ? TextPlace.Field : TextPlace.Body) : text;

    public bool Shows(Attachment file) => !IsPublic || file.Permission is CopyPermission.ArchiveAgreed or CopyPermission.FreeToUse or CopyPermission.FamilyOwned;
}

/// <summary>Draws what a reader reads. The author's preview, the reader's panel and the public page are made here and nowhere else.</summary>
internal sealed class ReadersViews(DbContext db, IMarkdown markdown, ICitations citations, IStringLocalizer s)
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
            text.Body.Length == 0 ? "" : Html(Body(text, [.. files.Select(f => f.File)], wish), wish),
            text.Body.Length == 0 && file?.Text is { } words ? WordCount.OfPlain(words) : WordCount.Of(text.Body), division?.LeastWords ?? 0, division?.MostWords ?? int.MaxValue,
            Html(markdown.ToHtml(text.Report, MarkdownTrust.Untrusted).Html, wish), WordCount.Of(text.Report), terms?.LeastReportWords ?? 0, terms?.MostReportWords ?? int.MaxValue,
            [.. text.Sources.Select(x => new ShownSource(x.Key, x.Kind, x.IsPrimary, wish.Body(Cited(x, text.Language)), wish.Body(x.Annotation)))],
            [.. files.Where(f => f.Sealed.Kind == AttachmentKind.Scan).Select(f => Scan(f.Sealed, f.File, wish))],
            file is null ? null : File(file, wish),
            wish.IsPublic ? [] : [.. visits.Select(v => new ShownVisit(v.Day, wish.Body(v.Archive), wish.Body(v.Way), wish.Body(v.Asked), wish.Body(v.Found), v.IsFruitless))],
            wish.Recogniser is not null);
    }

    private string Body(SealedWork text, IReadOnlyList<Attachment> files, ViewWish wish)
    {
        var sources = text.Sources.GroupBy(x => x.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var pictures = files.Where(f => f.TilesKey is not null).ToDictionary(f => f.Id, f => $"{wish.Files.Tiles(f.Id)}/thumb/1200.jpg", StringComparer.Ordinal);
        return WorkHtml.Of(text.Body, new(key => sources.TryGetValue(key, out var source) ? Cited(source, text.Language) : null, id => pictures.GetValueOrDefault(id)), markdown);
    }

    private string Cited(SealedSource source, string language) => SourceCitation.Write(
        new()
        {
            Id = source.Key,
            WorkId = "",
            Key = source.Key,
            Position = 0,
            Kind = source.Kind,
            ArchiveCode = source.ArchiveCode,
            Archive = source.Archive,
            Fonds = source.Fonds,
            Inventory = source.Inventory,
            File = source.File,
            Sheets = source.Sheets,
            Title = source.Title,
            Date = source.Date,
            Details = source.Details,
            Address = source.Address,
        }, language, citations);

    private string Html(string html, ViewWish wish) =>
        wish.Recogniser is { } recogniser ? BlindHtml.Of(html, recogniser, s["hidden"], wish.MarksWhatStays, wish.IsPublic) : html;

    private static ShownScan Scan(SealedFile scan, Attachment file, ViewWish wish)
    {
        return new(file.Id, wish.Body(scan.Description), scan.SourceKey, file.TilesKey is null ? null : wish.Files.Tiles(file.Id), file.TilesKey, file.Width ?? 0, file.Height ?? 0,
            FilesForReaders.MayOpen(file, wish.Recogniser, wish.IsPublic) ? wish.Files.Copy(file.Id) : null, file.MediaType.StartsWith("image/", StringComparison.Ordinal));
    }

    // A PDF cannot be blinded letter by letter: where its words tell whose it is, readers have the words, with the names hidden.
    private ShownFile File(Attachment file, ViewWish wish)
    {
        var html = string.IsNullOrWhiteSpace(file.Text) ? null : Html(Plain(file.Text), wish);
        return new(file.MediaType, FilesForReaders.MayOpen(file, wish.Recogniser, wish.IsPublic) ? wish.Files.Copy(file.Id) : null, html, file.Seconds, file.Pages);
    }

    // Text of a file is no Markdown: only its paragraphs are.
    private static string Plain(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>"));
}
