using YouthArchive.Platform.Files;

namespace YouthArchive.Platform.Uploads;

/// <summary>Which kinds of file and which endings of names belong to a form.</summary>
public static class UploadForms
{
    private sealed record Entry(FileKind Kind, UploadForm Form, string Name, params string[] Endings);

    private static readonly Entry[] All =
    [
        new(FileKind.Jpeg, UploadForm.Picture, "JPEG", "jpg", "jpeg", "jpe", "jfif"),
        new(FileKind.Png, UploadForm.Picture, "PNG", "png"),
        new(FileKind.Webp, UploadForm.Picture, "WebP", "webp"),
        new(FileKind.Tiff, UploadForm.Picture, "TIFF", "tif", "tiff"),
        new(FileKind.Pdf, UploadForm.Pdf, "PDF", "pdf"),
        new(FileKind.Docx, UploadForm.Docx, "DOCX", "docx"),
        new(FileKind.Mp3, UploadForm.Audio, "MP3", "mp3"),
        new(FileKind.Ogg, UploadForm.Audio, "Ogg", "ogg", "oga", "opus"),
        new(FileKind.M4a, UploadForm.Audio, "M4A", "m4a"),
        new(FileKind.Wav, UploadForm.Audio, "WAV", "wav"),
        new(FileKind.Flac, UploadForm.Audio, "FLAC", "flac"),
        new(FileKind.Mp4, UploadForm.Video, "MP4", "mp4", "m4v", "mov"),
        new(FileKind.Webm, UploadForm.Video, "WebM", "webm"),
    ];

    public static IReadOnlyList<UploadForm> Each { get; } = [UploadForm.Picture, UploadForm.Pdf, UploadForm.Docx, UploadForm.Audio, UploadForm.Video];

    public static IEnumerable<FileKind> KindsOf(UploadForm form) => All.Where(e => e.Form == form).Select(e => e.Kind);

    public static IEnumerable<string> EndingsOf(UploadForm form) => All.Where(e => e.Form == form).SelectMany(e => e.Endings);

    public static UploadForm FormOf(FileKind kind) => Of(kind)?.Form ?? UploadForm.None;

    /// <summary>«JPEG», «DOCX»: the same in every language. Empty for what is not taken.</summary>
    public static string NameOf(FileKind kind) => Of(kind)?.Name ?? "";

    /// <summary>A name without an ending says nothing and so contradicts nothing.</summary>
    internal static bool Agree(FileKind kind, string ending) =>
        ending.Length == 0 || Of(kind)?.Endings.Contains(ending) == true
        // Telephones write sound into what begins like a film.
        || (kind is FileKind.Mp4 or FileKind.M4a && ending is "mp4" or "m4v" or "mov" or "m4a");

    private static Entry? Of(FileKind kind) => Array.Find(All, e => e.Kind == kind);
}
