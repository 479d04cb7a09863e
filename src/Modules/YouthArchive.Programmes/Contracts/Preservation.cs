namespace YouthArchive.Programmes.Contracts;

/// <summary>A file that goes into an edition's preservation package.</summary>
/// <param name="Path">Below <c>data/</c>, ASCII, with forward slashes: <c>works/F-012/text.md</c>. Unique within the package.</param>
/// <param name="OpenAsync">Opens the content; called once, read to the end, then disposed.</param>
public sealed record PreservedFile(string Path, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>A file of text, UTF-8 without a byte order mark.</summary>
    public static PreservedFile OfText(string path, string text) =>
        new(path, _ => Task.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text), writable: false)));
}

/// <summary>What a room keeps of a finished edition for good. Every module that holds such records implements it.</summary>
public interface IPreservedRecords
{
    /// <summary>One of <see cref="ProgrammeNames"/>; null for every programme.</summary>
    string? Programme { get; }

    /// <summary>
    /// Rules, works, scores, decisions, journals in open formats (text, CSV, JSON, the uploaded files themselves). People by the codes of
    /// the edition; a name only where a live consent makes it public. Nothing that the law does not let be kept: no address, no health.
    /// </summary>
    IAsyncEnumerable<PreservedFile> OfEditionAsync(Edition edition, CancellationToken cancellation = default);
}
