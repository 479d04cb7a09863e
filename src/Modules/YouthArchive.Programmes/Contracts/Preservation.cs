namespace YouthArchive.Programmes.Contracts;

/// <summary>A file that goes into an edition's preservation package.</summary>
/// <param name="Path">Below <c>data/</c>, ASCII, with forward slashes: <c>works/F-012/text.md</c>. Unique within the package.</param>
/// <param name="OpenAsync">Opens the content; called once, read to the end, then disposed.</param>
public sealed record PreservedFile(string Path, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>A file of text, UTF-8 without a byte order mark.</summary>
    public static PreservedFile OfText(string path, string text) =>
        new(path, _ => Task.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text), writable: false)));

    /// <summary>Indented JSON with members in camel case and enumerations by name.</summary>
    public static PreservedFile OfJson(string path, object value) => OfText(path, System.Text.Json.JsonSerializer.Serialize(value, Json) + "\n");

    /// <summary>A table as RFC 4180 has it: commas, CRLF, moments as ISO 8601 in UTC.</summary>
    public static PreservedFile OfTable(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        OfText(path, string.Concat(rows.Prepend(header).Select(r => string.Join(',', r.Select(Cell)) + "\r\n")));

    /// <summary>A file of the store as it is.</summary>
    public static PreservedFile OfStored(string path, Platform.Files.IFileStore files, string key) =>
        new(path, async cancellation => await files.OpenAsync(key, cancellation) ?? throw new FileNotFoundException("The store has no such file."));

    private static readonly System.Text.Json.JsonSerializerOptions Json = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase) },
    };

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            bool yes => yes ? "yes" : "no",
            IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
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
