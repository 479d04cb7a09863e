using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <param name="ItemKey">What cannot be printed.</param>
/// <param name="Reason">In the language of the request.</param>
internal sealed record PrintProblem(string ItemKey, string Reason);

/// <summary>
/// What a paper needs to be printed, and whether it can be: every item that any pupil may get is looked at, so that a class is never
/// left with half of its papers.
/// </summary>
internal sealed class PrintedPictures(DbContext db, IFileStore files, IStringLocalizer s, PlainText plain)
{
    public async Task<(IReadOnlyDictionary<(string Item, string File), PdfImage> Images, IReadOnlyList<PrintProblem> Problems)> OfAsync(
        PaperInUse use, string language, CancellationToken cancellation)
    {
        var (images, problems) = (new Dictionary<(string, string), PdfImage>(), new List<PrintProblem>());
        var hashes = use.Pictures.Values.Distinct().ToList();
        var stored = (await db.Set<StoredPicture>().Where(p => hashes.Contains(p.Sha256)).Select(p => new { p.Sha256, p.StoreKey }).ToListAsync(cancellation))
            .GroupBy(p => p.Sha256).ToDictionary(g => g.Key, g => g.First().StoreKey, StringComparer.Ordinal);
        foreach (var item in use.Items.Values.Select(i => i.Item))
        {
            foreach (var picture in item.Pictures ?? [])
            {
                if (await ReadAsync(stored.GetValueOrDefault(use.Pictures.GetValueOrDefault((item.Key, picture.File), "")), cancellation) is { } image)
                {
                    images[(item.Key, picture.File)] = image;
                }
                else
                {
                    problems.Add(new(item.Key, s["The picture {0} cannot be printed. PNG without interlacing and JPEG can.", picture.File]));
                }
            }
            problems.AddRange(Unprintable(use, item, language).Select(reason => new PrintProblem(item.Key, reason)));
        }
        return (images, problems);
    }

    private async Task<PdfImage?> ReadAsync(string? key, CancellationToken cancellation)
    {
        if (key is null || await files.OpenAsync(key, cancellation) is not { } stream)
        {
            return null;
        }
        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellation);
            return PdfImage.Of(bytes.ToArray());
        }
    }

    private List<string> Unprintable(PaperInUse use, Item item, string language)
    {
        var view = new ItemView(item, new(1, "", item.Key, 0, new Dictionary<string, IReadOnlyList<string>>()), Response.Empty, file => use.PictureUrl(item.Key, file));
        try
        {
            var text = Speaking.In(language, () => Texts(view, language));
            var missing = text.EnumerateRunes().Where(r => r.Value > ' ' && !PdfFont.Sans.Has(r)).Distinct().Take(5).ToList();
            return missing.Count == 0 ? [] : [s["The print has no letters for: {0}", string.Join(' ', missing)]];
        }
        catch (NotSupportedException)
        {
            return [s["This type of item has no form on paper."]];
        }
    }

    private string Texts(ItemView view, string language) => string.Join('\n',
    [
        view.Item.Title.ToString(), .. plain.Paragraphs(view.Item.Stem.ToString()), .. PaperBoxes.Of(s, view, language).Select(b => b.Label + b.Group),
        .. PrintedBody.Of(s, view, language).Select(b => b switch { Passage p => p.Text, ListedLine l => l.Text, _ => "" }),
    ]);
}
