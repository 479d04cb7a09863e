using System.Text;
using Xunit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Uploads.Support;

internal static partial class Pictures
{
    /// <summary>JPEG by libvips, then EXIF with place, author and turn, XMP, a comment, and a page behind its end.</summary>
    public static async Task<byte[]> JpegWithWordsAsync(int width, int height, int turn = 1)
    {
        var jpeg = await ConvertedAsync(Png(width, height), ".jpg");
        return
        [
            .. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif.Block(turn)]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]),
            .. Segment(0xFE, Encoding.UTF8.GetBytes(Sentinels.Comment)), .. jpeg[2..], .. Encoding.ASCII.GetBytes(Sentinels.Trailing),
        ];
    }

    public static async Task<byte[]> ConvertedAsync(byte[] picture, string ending, string options = "")
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-pictures-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "from"), Path.Combine(folder.FullName, "to" + ending));
            await File.WriteAllBytesAsync(from, picture, TestContext.Current.CancellationToken);
            await Tools.RunAsync("vips", "copy", from, to + options);
            return await File.ReadAllBytesAsync(to, TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
