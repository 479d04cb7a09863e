using YouthArchive.FamilyHistory.Attachments;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>How much a work is.</summary>
/// <param name="Words">Of the text written here, or of the file that was brought.</param>
internal sealed record WorkMeasures(int Words, int ReportWords, int Sources, int Scans)
{
    public static WorkMeasures Of(WorkFolder folder) => new(
        folder.WorkFile is { } file ? WordCount.OfPlain(file.Text) : WordCount.Of(folder.Work.Body),
        WordCount.Of(folder.Work.Report), folder.Sources.Count, folder.Scans.Count());
}
