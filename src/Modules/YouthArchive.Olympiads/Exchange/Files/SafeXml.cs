using System.Text;
using System.Xml;
using System.Xml.Linq;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Files;

/// <summary>XML without a document type: nothing is fetched, no entity grows, and neither depth nor number of parts can exhaust the machine.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Limits.TextBytes,
        MaxCharactersFromEntities = 0,
        CloseInput = true,
    };

    /// <exception cref="RefusedException">With the line.</exception>
    public static XElement Read(byte[] bytes, CancellationToken cancellation)
    {
        if (bytes.Length > Limits.TextBytes)
        {
            throw new RefusedException(new(SourceText.Of("The XML is larger than {0} MB."), Limits.TextBytes / 1024 / 1024));
        }
        try
        {
            Measure(bytes, cancellation);
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException error)
        {
            throw DocumentType(bytes) is { } line
                ? new RefusedException(new(SourceText.Of("The XML has a document type (DTD); that is not allowed.")), line)
                : new RefusedException(new(SourceText.Of("The XML is broken here.")), error.LineNumber);
        }
    }

    public static int LineOf(XObject node) => node is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    private static void Measure(byte[] bytes, CancellationToken cancellation)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
        var nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > Limits.XmlDepth || ++nodes > Limits.XmlNodes)
            {
                throw new RefusedException(new(SourceText.Of("The XML is nested too deeply or has too many parts.")), ((IXmlLineInfo)reader).LineNumber);
            }
            if (nodes % 10_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>The line of a document type; null when there is none.</summary>
    private static int? DocumentType(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096)).Replace("\0", "", StringComparison.Ordinal);
        var at = start.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : 1 + start[..at].Count(c => c == '\n');
    }
}
