using System.Text;

namespace YouthArchive.Platform.Files;

/// <summary>What a file is by its content; its name and the browser's word for it are not asked.</summary>
public enum FileKind
{
    Unknown, Pdf, Png, Jpeg, Webp, Tiff,

    /// <summary>A zip with a Word document in it; the first bytes tell only <see cref="Zip"/>.</summary>
    Docx,
    Zip, Mp3, Ogg, Wav, Flac,

    /// <summary>Sound in an MP4 container; the first bytes often tell only <see cref="Mp4"/>.</summary>
    M4a,
    Mp4, Webm,
}

public static class FileKinds
{
    /// <summary>So many bytes from the start tell.</summary>
    public const int Needed = 64;

    private static readonly string[] FilmBrands =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "qt  ", "3gp4", "3gp5", "3gp6"];

    public static FileKind Of(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8) ? FileKind.Tiff
        : start.StartsWith("PK\u0003\u0004"u8) ? FileKind.Zip
        : start.Length >= 12 && start.StartsWith("RIFF"u8) ? OfRiff(start[8..12])
        : start.Length >= 12 && start[4..].StartsWith("ftyp"u8) ? OfBrand(Encoding.ASCII.GetString(start[8..12]))
        : start.StartsWith("OggS"u8) ? FileKind.Ogg
        : start.StartsWith("fLaC"u8) ? FileKind.Flac
        : start.StartsWith("ID3"u8) || IsMpegFrame(start) ? FileKind.Mp3
        : start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && start[..Math.Min(start.Length, Needed)].IndexOf("webm"u8) > 0 ? FileKind.Webm
        : FileKind.Unknown;

    private static FileKind OfRiff(ReadOnlySpan<byte> form) =>
        form.SequenceEqual("WEBP"u8) ? FileKind.Webp : form.SequenceEqual("WAVE"u8) ? FileKind.Wav : FileKind.Unknown;

    private static FileKind OfBrand(string brand) =>
        brand is "M4A " or "M4B " ? FileKind.M4a : FilmBrands.Contains(brand) ? FileKind.Mp4 : FileKind.Unknown;

    // MPEG-1 or 2, layer III, a bit rate and a sampling rate that exist.
    private static bool IsMpegFrame(ReadOnlySpan<byte> start) =>
        start.Length >= 4 && start[0] == 0xFF && (start[1] & 0xE6) == 0xE2 && (start[1] & 0x18) != 0x08 && (start[2] & 0xF0) is not (0 or 0xF0) && (start[2] & 0x0C) != 0x0C;

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
        FileKind.Tiff => "image/tiff",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Mp3 => "audio/mpeg",
        FileKind.Ogg => "audio/ogg",
        FileKind.Wav => "audio/wav",
        FileKind.Flac => "audio/flac",
        FileKind.M4a => "audio/mp4",
        FileKind.Mp4 => "video/mp4",
        FileKind.Webm => "video/webm",
        _ => "application/octet-stream",
    };
}
