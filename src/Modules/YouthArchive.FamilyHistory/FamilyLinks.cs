using System.Globalization;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory;

/// <summary>The module's paths, without the language.</summary>
internal static class FamilyLinks
{
    public const string Own = "/family-history/works";
    public const string Tutor = "/family-history/tutor";
    public const string Admin = "/admin/family-history";

    /// <summary>A reader's own list of places.</summary>
    public const string ReaderPlaces = "/family-history/reader-places";

    /// <summary>The edition's own door: begins a work, or leads to the one that is begun.</summary>
    public static string Begin(Edition edition) => $"/family-history/{edition.Slug}/begin";

    public static string Rules(Edition edition) => $"/family-history/{edition.Slug}/rules";

    /// <summary>The task list of a work; only for its authors.</summary>
    public static string Work(string workId) => $"{Own}/{workId}";

    /// <param name="part">Of <see cref="WorkParts"/>.</param>
    public static string Part(string workId, string part) => $"{Own}/{workId}/{part}";

    /// <summary>One source, one line of the diary, one scan: a page of its own below its part.</summary>
    public static string Item(string workId, string part, string item) => $"{Part(workId, part)}/{item}";

    public static string Receipt(string workId, int number) => Item(workId, "receipt", number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A file of the work for its authors and its tutor; the address of a scan's tiles ends with <c>/tiles</c>.</summary>
    public static string File(string workId, string attachmentId) => $"{Own}/{workId}/files/{attachmentId}";

    public static string TutorOf(string workId) => $"{Tutor}/{workId}";

    public static string Gallery(Edition edition) => $"/family-history/{edition.Slug}/gallery";

    /// <summary>A published work, by its code.</summary>
    public static string Published(Edition edition, string code) => $"/family-history/{edition.Slug}/gallery/{code}";

    /// <summary>The winning works as a book to print.</summary>
    public static string Collection(Edition edition) => $"{Gallery(edition)}.pdf";

    /// <summary>What the jury said and the readers wrote; only for its authors, after publication.</summary>
    public static string Result(string workId) => $"{Own}/{workId}/result";

    public static string Jury(Edition edition) => $"{Desk(edition)}/jury";

    public static string Desk(Edition edition) => $"{Admin}/{edition.Slug}";

    public static string DeskOf(Edition edition, string code) => $"{Admin}/{edition.Slug}/{code}";

    /// <summary>Works that have passages in common with others.</summary>
    public static string Originality(Edition edition) => $"{Admin}/{edition.Slug}/originality";

    /// <summary>Two works side by side, the other one may be of another edition.</summary>
    public static string OriginalityPair(Edition edition, string code, int overlapId) => $"{Admin}/{edition.Slug}/originality/{code}/{overlapId}";

    /// <summary>Where the authors, once asked, say how passages of their work came about.</summary>
    public static string Explanation(string workId) => $"{Own}/{workId}/originality";
}
