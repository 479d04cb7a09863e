using YouthArchive.Platform.Files;

namespace YouthArchive.Platform.Uploads;

/// <summary>How bringing a file ended: <see cref="Taken"/> or <see cref="Refused"/>.</summary>
public abstract record Intake;

public sealed record Taken(TakenFile File) : Intake;

/// <param name="Reason">An English source text for the localiser, for the person who brought the file: <c>S[Reason, Arguments]</c>.</param>
/// <param name="Arguments">Numbers, names of kinds, a safe form of the file's name; nothing of its content.</param>
public sealed record Refused(string Reason, params object[] Arguments) : Intake;

/// <summary>A file that was taken. The original is evidence and is never served to readers; the clean copy may be.</summary>
/// <param name="Name">For display: no path, no control or direction signs, at most 100 letters. Personal all the same: not for readers of blind works.</param>
/// <param name="OriginalKey">In <see cref="IFileStore"/>: the bytes as they came.</param>
/// <param name="Kind">What the original is by its bytes.</param>
/// <param name="Bytes">Of the original.</param>
/// <param name="Sha256">Of the original; lower-case hex.</param>
/// <param name="CleanKey">In <see cref="IFileStore"/>: written anew without metadata.</param>
/// <param name="CleanMediaType">
/// Pictures stay JPEG, PNG or WebP (TIFF becomes JPEG); PDF stays PDF; a DOCX becomes HTML of our own making with its pictures inside
/// (serve it with <see cref="CleanCopies.Policy"/>); audio and video keep their kind.
/// </param>
public sealed record TakenFile(
    string Name, string OriginalKey, FileKind Kind, UploadForm Form, long Bytes, string Sha256, string CleanKey, string CleanMediaType, long CleanBytes)
{
    /// <summary>Plain text of a PDF or DOCX, paragraphs apart by a line end; empty when there is none (a scan).</summary>
    public string? Text { get; init; }

    /// <summary>Runs of letters and digits in <see cref="Text"/>.</summary>
    public int? Words { get; init; }

    /// <summary>Of a PDF.</summary>
    public int? Pages { get; init; }

    /// <summary>Of the clean copy of a picture or of a video, upright.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>What was found and left out, by name only: <c>GPS</c>, <c>author</c>, <c>comments</c>. English source texts; never a value.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];
}
