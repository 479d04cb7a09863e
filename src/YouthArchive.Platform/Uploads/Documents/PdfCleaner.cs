using System.Globalization;
using System.Text.RegularExpressions;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Uploads.Pictures;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads.Documents;

/// <summary>
/// A PDF drawn anew by poppler and cairo: what is not drawn (scripts, attachments, forms, title, author, XMP) is not in the copy.
/// Cairo hands JPEG and JPEG 2000 pictures through as they are, with the camera's words in them: those are blanked afterwards.
/// </summary>
internal sealed partial class PdfCleaner(UploadTools tools)
{
    private static readonly string Locked = SourceText.Of("The PDF is locked with a password.");

    /// <exception cref="UploadRefusedException"/>
    public async Task<CleanCopy> CleanAsync(string path, IntakeRules rules, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(path)!;
        var info = await tools.RunAsync("pdfinfo", ["-enc", "UTF-8", path], folder, cancellation, Locked);
        var pages = Pages(info);
        if (pages > rules.MostPages)
        {
            throw new UploadRefusedException(SourceText.Of("The PDF has {0} pages; {1} are the most."), pages, rules.MostPages);
        }
        var text = await tools.RunAsync("pdftotext", ["-enc", "UTF-8", "-nopgbrk", "-q", path, "-"], folder, cancellation, Locked);
        var attached = await tools.RunAsync("pdfdetach", ["-list", path], folder, cancellation, Locked);
        var links = await tools.RunAsync("pdfinfo", ["-url", path], folder, cancellation, Locked);
        var scripts = (await File.ReadAllBytesAsync(path, cancellation)).AsSpan().IndexOf("/JavaScript"u8) >= 0
            || !string.IsNullOrWhiteSpace(await tools.RunAsync("pdfinfo", ["-js", path], folder, cancellation, Locked));
        var clean = path + ".clean.pdf";
        await tools.RunAsync("pdftocairo", ["-pdf", path, clean], folder, cancellation, Locked);
        var blanked = await BlankAsync(clean, cancellation);
        if (Pages(await tools.RunAsync("pdfinfo", [clean], folder, cancellation)) != pages)
        {
            throw new UploadRefusedException(Reasons.Damaged);
        }
        return new(clean, FileKind.Pdf.MediaType()) { Text = DocumentText.Plain(text), Pages = pages, Removed = Removed(info, scripts, attached, links, blanked) };
    }

    private static async Task<bool> BlankAsync(string path, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        if (!PdfPictures.Blank(bytes))
        {
            return false;
        }
        await File.WriteAllBytesAsync(path, bytes, cancellation);
        return true;
    }

    private static int Pages(string info) =>
        PageCount().Match(info) is { Success: true } m && int.TryParse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0
            ? pages : throw new UploadRefusedException(Reasons.Damaged);

    private static List<string> Removed(string info, bool scripts, string attached, string links, bool blanked)
    {
        var names = new List<string>();
        void Add(bool isThere, string name)
        {
            if (isThere)
            {
                names.Add(name);
            }
        }
        Add(Has(info, "Author"), Found.Author);
        Add(Has(info, "Title") || Has(info, "Subject") || Has(info, "Keywords"), Found.Words);
        Add(Has(info, "Creator") || Has(info, "Producer"), Found.Device);
        Add(Has(info, "CreationDate") || Has(info, "ModDate"), Found.Dates);
        Add(scripts, Found.Scripts);
        Add(!attached.StartsWith("0 embedded", StringComparison.Ordinal), Found.Attachments);
        Add(links.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1, Found.Links);
        Add(Says(info, "Metadata Stream") || blanked, Found.Other);
        return names;
    }

    private static bool Has(string info, string field) => info.Split('\n').Any(l => l.StartsWith(field + ":", StringComparison.Ordinal) && l[(field.Length + 1)..].Trim().Length > 0);

    private static bool Says(string info, string field) => info.Split('\n').Any(l => l.StartsWith(field + ":", StringComparison.Ordinal) && l.EndsWith("yes", StringComparison.Ordinal));

    [GeneratedRegex(@"^Pages:\s+(\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex PageCount();
}
