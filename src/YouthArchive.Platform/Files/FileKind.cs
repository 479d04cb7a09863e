namespace YouthArchive.Platform.Files;

/// <summary>What a file is by its content; its name and the browser's word for it are not asked.</summary>
public enum FileKind { Unknown, Pdf, Png, Jpeg, Webp }

public static class FileKinds
{
    /// <summary>So many bytes from the start tell.</summary>
    public const int Needed = 12;

    public static FileKind Of(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : start.Length >= Needed && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) ? FileKind.Webp
        : FileKind.Unknown;

    /// <summary>Reads the first bytes and goes back to where the stream stood.</summary>
    /// <param name="content">A stream that can be rewound.</param>
    public static async Task<FileKind> OfAsync(Stream content, CancellationToken cancellation = default)
    {
        var place = content.Position;
        var start = new byte[Needed];
        var read = await content.ReadAtLeastAsync(start, Needed, throwOnEndOfStream: false, cancellation);
        content.Position = place;
        return Of(start.AsSpan(0, read));
    }

    /// <summary>The media type to serve it as; an unknown file is never shown, only handed out.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Webp => "image/webp",
        _ => "application/octet-stream",
    };
}
