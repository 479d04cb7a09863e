using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Attachments;

/// <summary>What may be brought where.</summary>
internal static class AttachmentRules
{
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Of a request that carries a file: its own bytes and the form around them.</summary>
    public const long MostRequest = MostBytes + 1024 * 1024;
    public const int MostScans = 60;

    public static IntakeRules Scan { get; } = new("family-scans", UploadForm.Picture | UploadForm.Pdf) { MostBytes = MostBytes, MostPages = 50 };

    public static IntakeRules Release { get; } = new("family-releases", UploadForm.Picture | UploadForm.Pdf) { MostBytes = MostBytes, MostPages = 10 };

    public static IntakeRules WorkFile(WorkForm form, int mostMinutes) => new("family-works", FormsOf(form)) { MostBytes = MostBytes, MostMinutes = mostMinutes };

    public static UploadForm FormsOf(WorkForm form) => form switch
    {
        WorkForm.Podcast => UploadForm.Audio,
        WorkForm.Film => UploadForm.Video,
        WorkForm.Exhibit or WorkForm.FamilyTree => UploadForm.Pdf | UploadForm.Picture,
        _ => UploadForm.Pdf | UploadForm.Docx,
    };
}
