using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.Uploads.Tools;

/// <summary>The way out of any depth of looking into a file; caught where the file was brought.</summary>
internal sealed class UploadRefusedException(string reason, params object[] arguments) : Exception(reason)
{
    public Refused Refused { get; } = new(reason, arguments);
}

/// <summary>Reasons that several kinds of file share.</summary>
internal static class Reasons
{
    public static readonly string Damaged = SourceText.Of("The file is damaged or is not what it seems: it cannot be read.");
    public static readonly string TooMuchWork = SourceText.Of("The file asks for more time or memory than a file may: it cannot be worked through.");
    public static readonly string TooManyPixels = SourceText.Of("The picture has {0} million pixels; {1} million are the most.");
    public static readonly string SeveralPictures = SourceText.Of("The file has more than one picture in it. Save each by itself, or all of them as a PDF.");
}
