namespace YouthArchive.Platform.Uploads;

/// <summary>
/// The one door for files that people bring. A file is known by its bytes, never by its name; it is taken whole or refused with a reason,
/// and what readers see is a copy written anew, without the metadata, scripts and attachments of the original.
/// <code>
/// var intake = await uploads.TakeAsync(file.OpenReadStream(), file.FileName, ScanRules, cancellation);
/// if (intake is Refused no) { ModelState.AddModelError("File", S[no.Reason, no.Arguments]); }
/// else if (intake is Taken { File: var taken }) { scan.OriginalKey = taken.OriginalKey; scan.CleanKey = taken.CleanKey; … }
/// </code>
/// </summary>
public interface IIntake
{
    /// <summary>
    /// Reads the stream to its end or to the limit, looks into it, writes the clean copy, keeps both. Takes seconds for a large picture
    /// and up to a minute for a film. After a refusal, a fault or a cancelled request nothing is left behind.
    /// </summary>
    /// <param name="content">Need not be seekable; is not closed.</param>
    /// <param name="fileName">As the browser gave it; only its ending is compared with the content, and only a safe form of it is kept.</param>
    Task<Intake> TakeAsync(Stream content, string? fileName, IntakeRules rules, CancellationToken cancellation = default);

    /// <summary>Removes original, clean copy, tiles and thumbnails. Doing it twice is harmless.</summary>
    Task ForgetAsync(string originalKey, string? cleanKey, CancellationToken cancellation = default);
}
