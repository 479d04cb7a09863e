using System.Collections.Immutable;

namespace YouthArchive.Platform.Uploads;

/// <summary>What a person may bring to a place. Each form has its own kinds of file; see <see cref="UploadForms"/>.</summary>
[Flags]
public enum UploadForm
{
    None = 0,

    /// <summary>JPEG, PNG, WebP, TIFF of one page.</summary>
    Picture = 1,
    Pdf = 2,
    Docx = 4,

    /// <summary>MP3, Ogg, M4A, WAV, FLAC.</summary>
    Audio = 8,

    /// <summary>MP4 (MOV too), WebM.</summary>
    Video = 16,
}

/// <param name="Area">Of the file store, e.g. <c>family-scans</c>; originals go to <c>family-scans-originals</c>.</param>
/// <param name="Forms">What is taken here; the rest is refused by name.</param>
public sealed record IntakeRules(string Area, UploadForm Forms)
{
    /// <summary>Of the file as it is brought. A longer stream is left where it exceeds this.</summary>
    public long MostBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Width times height, read from the header before anything is decoded.</summary>
    public long MostPixels { get; init; } = 100_000_000;

    /// <summary>Of a PDF.</summary>
    public int MostPages { get; init; } = 200;

    /// <summary>Of audio and video.</summary>
    public double MostMinutes { get; init; } = 30;

    /// <summary>Endings for the <c>accept</c> attribute of a file field, e.g. <c>.jpg,.jpeg,.png</c>; only of forms this machine can take when they are given.</summary>
    public string Accept(UploadForm possible = (UploadForm)31) =>
        string.Join(',', UploadForms.Each.Where(f => (Forms & possible).HasFlag(f)).SelectMany(UploadForms.EndingsOf).Select(e => "." + e));

    internal string OriginalsArea => Area + "-originals";

    internal ImmutableArray<Files.FileKind> Kinds => [.. UploadForms.Each.Where(f => Forms.HasFlag(f)).SelectMany(UploadForms.KindsOf)];
}
