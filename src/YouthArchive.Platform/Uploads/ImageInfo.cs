using System.Text.Json;

namespace YouthArchive.Platform.Uploads;

/// <summary>IIIF Image API 3: what a picture's <c>info.json</c> says.</summary>
internal static class ImageInfo
{
    public static byte[] Write(TileSet set, string address) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["@context"] = "http://iiif.io/api/image/3/context.json",
        ["id"] = address,
        ["type"] = "ImageService3",
        ["protocol"] = "http://iiif.io/api/image",
        ["profile"] = "level0",
        ["width"] = set.Width,
        ["height"] = set.Height,
        ["tiles"] = new[] { new { width = TileGrid.Side, height = TileGrid.Side, scaleFactors = TileGrid.Factors(set) } },
    });
}
