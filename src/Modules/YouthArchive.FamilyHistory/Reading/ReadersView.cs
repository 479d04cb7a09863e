using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Reading;

/// <param name="Line">The citation.</param>
internal sealed record ShownSource(string Key, SourceKind Kind, bool IsPrimary, string Line, string Annotation);

/// <param name="At">Address of the picture's tiles and thumbnails, without a slash at its end; null without tiles.</param>
/// <param name="FileHref">Address of the clean copy; null when its words tell whose the work is.</param>
internal sealed record ShownScan(string Id, string Description, string? SourceKey, string? At, string? TilesKey, int Width, int Height, string? FileHref, bool IsPicture);

/// <param name="Href">Null when the file tells whose it is: then readers have its words only.</param>
internal sealed record ShownFile(string MediaType, string? Href, string? Html, int? Seconds, int? Pages);

internal sealed record ShownVisit(DateOnly Day, string Archive, string Way, string Asked, string Found, bool IsFruitless);

/// <summary>Everything a reader reads of a work, as it may be shown: made of what was handed in, whatever is written later.</summary>
internal sealed record ReadersView(
    string Code, string Title, string Summary, string Language, string Division, WorkForm Form, string? Topic,
    string BodyHtml, int Words, int LeastWords, int MostWords, string ReportHtml, int ReportWords, int LeastReportWords, int MostReportWords,
    IReadOnlyList<ShownSource> Sources, IReadOnlyList<ShownScan> Scans, ShownFile? File, IReadOnlyList<ShownVisit> Visits, bool IsBlind)
{
    public const string View = "/Pages/Shared/FamilyHistory/_ReadersView.cshtml";

    public bool IsWritten => BodyHtml.Length > 0;
    public bool WordsAreWithin => Words >= LeastWords && Words <= MostWords;
    public bool ReportIsWithin => ReportWords >= LeastReportWords && ReportWords <= MostReportWords;
}
