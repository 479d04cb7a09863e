namespace YouthArchive.Platform.Uploads;

/// <summary>How clean copies are shown.</summary>
public static class CleanCopies
{
    /// <summary>The Content-Security-Policy to serve any clean copy with: nothing runs, nothing is fetched.</summary>
    public const string Policy = "default-src 'none'; img-src data:; media-src 'self'; sandbox";

    private const string Begin = "<body>\n";
    private const string End = "</body>\n</html>\n";

    internal static string Page(string fragment) =>
        "<!doctype html>\n<html>\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>–</title></head>\n" + Begin + fragment + End;

    /// <summary>
    /// The paragraphs, headings, lists, tables and pictures of a DOCX's clean copy, to be put into a page with <c>Html.Raw</c>: every text in it
    /// was encoded here, and it has no attribute but the pictures' own. Empty for what is not such a copy.
    /// </summary>
    public static string Fragment(string page)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        return begin >= 0 && page.EndsWith(End, StringComparison.Ordinal) ? page[(begin + Begin.Length)..^End.Length] : "";
    }
}
