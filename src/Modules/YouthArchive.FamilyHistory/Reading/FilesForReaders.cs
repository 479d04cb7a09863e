using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Checks;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Which clean copies a reader may open.</summary>
internal static class FilesForReaders
{
    /// <summary>
    /// Never an original, never a release. A document whose own words tell whose it is stays shut while readers read blind; a picture, a
    /// sound or a film cannot be searched: its clean copy is shown.
    /// </summary>
    /// <param name="isStrict">The family's name tells, too.</param>
    public static bool MayOpen(Attachment file, Recogniser? recogniser, bool isStrict = false) =>
        file is { CleanKey: not null, Kind: not AttachmentKind.Release }
        && (recogniser is null || file.Text is not { } text || !recogniser.Read(text, isStrict ? TextPlace.Field : file.Kind == AttachmentKind.WorkFile ? TextPlace.Edge : TextPlace.Body).Sightings.Any(s => s.IsMasked));
}
