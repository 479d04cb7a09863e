using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.Uploads.Tools;

/// <summary>Names of what is left out of clean copies. A name only: what stood there is told to nobody.</summary>
internal static class Found
{
    public static readonly string Place = SourceText.Of("place (GPS)");
    public static readonly string Author = SourceText.Of("author");
    public static readonly string Dates = SourceText.Of("dates");
    public static readonly string Device = SourceText.Of("camera or program");
    public static readonly string Words = SourceText.Of("title and keywords");
    public static readonly string Comments = SourceText.Of("comments");
    public static readonly string Changes = SourceText.Of("tracked changes");
    public static readonly string Headers = SourceText.Of("headers and footers");
    public static readonly string Hidden = SourceText.Of("hidden text");
    public static readonly string Scripts = SourceText.Of("scripts");
    public static readonly string Attachments = SourceText.Of("attached files");
    public static readonly string Links = SourceText.Of("links");
    public static readonly string Preview = SourceText.Of("preview picture");
    public static readonly string OtherPictures = SourceText.Of("pictures of other kinds");
    public static readonly string Tracks = SourceText.Of("other tracks");
    public static readonly string Other = SourceText.Of("other metadata");
}
