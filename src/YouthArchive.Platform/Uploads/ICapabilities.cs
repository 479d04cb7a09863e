namespace YouthArchive.Platform.Uploads;

/// <summary>
/// What this machine can take. Programs are looked for when the site starts: libvips for pictures and tiles, poppler for PDF, ffmpeg for sound
/// and film. Without one the site runs, and that form is refused with a word that says why.
/// </summary>
public interface ICapabilities
{
    /// <summary>DOCX is always among them (its pictures only with libvips).</summary>
    UploadForm Possible { get; }

    /// <summary>Deep zoom and thumbnails.</summary>
    bool HasTiles { get; }

    /// <summary>Null when the form can be taken; else the refusal: «This site cannot take videos: ffmpeg is not installed.»</summary>
    Refused? WhyNot(UploadForm form);
}
