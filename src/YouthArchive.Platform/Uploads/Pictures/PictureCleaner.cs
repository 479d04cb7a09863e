using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads.Pictures;

/// <summary>A picture decoded and written anew: upright, in sRGB, without a byte of what lay around its pixels.</summary>
internal sealed class PictureCleaner(UploadTools tools)
{
    /// <summary>The most a side can have in JPEG.</summary>
    private const int LongestSide = 65_000;

    /// <param name="most">Of the longer side of the copy; larger pictures are made smaller.</param>
    /// <exception cref="UploadRefusedException"/>
    public async Task<CleanCopy> CleanAsync(string path, IntakeRules rules, CancellationToken cancellation, int most = LongestSide)
    {
        var facts = await FactsAsync(path, cancellation);
        if (facts.Pixels > rules.MostPixels)
        {
            throw new UploadRefusedException(Reasons.TooManyPixels, (facts.Pixels + 999_999) / 1_000_000, rules.MostPixels / 1_000_000);
        }
        if (facts.HasMore)
        {
            throw new UploadRefusedException(Reasons.SeveralPictures);
        }
        var folder = Path.GetDirectoryName(path)!;
        var header = await tools.RunAsync("vipsheader", ["-a", path], folder, cancellation);
        var (kind, ending, options) = facts.Kind switch
        {
            FileKind.Png => (FileKind.Png, ".png", "[strip]"),
            FileKind.Webp => (FileKind.Webp, ".webp", "[strip,Q=88]"),
            _ => (FileKind.Jpeg, ".jpg", "[strip,Q=90,optimize-coding,background=255]"),
        };
        var clean = path + ".clean" + ending;
        await tools.RunAsync(
            "vips",
            ["thumbnail", path, clean + options, $"{most}", "--height", $"{most}", "--size", "down", "--export-profile", "srgb", "--fail-on", "error"],
            folder, cancellation);
        // libvips 8.14 keeps the words of a WebP whatever it is told; what is left anywhere goes here.
        await File.WriteAllBytesAsync(clean, BarePicture.Of(await File.ReadAllBytesAsync(clean, cancellation)), cancellation);
        var copy = await FactsAsync(clean, cancellation);
        return new(clean, kind.MediaType()) { Width = copy.Width, Height = copy.Height, Removed = PictureFields.Names(header) };
    }

    private static async Task<PictureFacts> FactsAsync(string path, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        return await PictureFacts.OfAsync(content, cancellation) ?? throw new UploadRefusedException(Reasons.Damaged);
    }
}
