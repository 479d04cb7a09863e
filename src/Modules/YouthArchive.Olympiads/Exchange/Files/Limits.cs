namespace YouthArchive.Olympiads.Exchange.Files;

/// <summary>What a file may ask of the machine before it is refused.</summary>
internal static class Limits
{
    public const int FileBytes = 50 * 1024 * 1024;
    public const int UnpackedBytes = 100 * 1024 * 1024;
    public const int Parts = 5_000;

    /// <summary>Of one XML or text part.</summary>
    public const int TextBytes = 20 * 1024 * 1024;
    public const int XmlDepth = 100;
    public const int XmlNodes = 1_000_000;
    public const int Items = 2_000;
    public const int PictureBytes = 8 * 1024 * 1024;

    /// <summary>Texts pack well too; only a part of this size is asked how well.</summary>
    public const int BytesBeforeRatio = 1024 * 1024;
    public const int PackRatio = 200;
}
