using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads.Pictures;

/// <summary>Which metadata <c>vipsheader -a</c> lists. Only the names of its fields are looked at.</summary>
internal static class PictureFields
{
    private static readonly (string[] Words, string Name)[] Known =
    [
        (["GPS"], Found.Place),
        (["Artist", "Copyright", "Author", "Owner", "XPAuthor"], Found.Author),
        (["DateTime"], Found.Dates),
        (["Make", "Model", "Software", "Lens", "SerialNumber", "MakerNote"], Found.Device),
        (["ImageDescription", "XPTitle", "XPSubject", "XPKeywords", "Title", "Description"], Found.Words),
        (["UserComment", "XPComment", "Comment", "comment"], Found.Comments),
        (["thumbnail"], Found.Preview),
        (["xmp-data", "iptc-data", "photoshop-data"], Found.Other),
    ];

    private static readonly string[] Prefixes = ["exif-", "xmp", "iptc", "photoshop", "png-comment", "jpeg-thumbnail", "gif-comment"];

    public static IReadOnlyCollection<string> Names(string header)
    {
        var fields = header.Split('\n').Select(l => l.Split(':')[0].Trim()).Where(f => Prefixes.Any(p => f.StartsWith(p, StringComparison.Ordinal))).ToList();
        return [.. Known.Where(k => fields.Exists(f => k.Words.Any(w => f.Contains(w, StringComparison.Ordinal)))).Select(k => k.Name)];
    }
}
