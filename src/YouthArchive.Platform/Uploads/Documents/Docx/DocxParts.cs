using System.Xml;
using System.Xml.Linq;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads.Documents.Docx;

/// <summary>The parts of a Word document that are read: no macro, no outside relation, no document type, nothing beyond its limits.</summary>
internal sealed class DocxParts
{
    public const string Main = "word/document.xml";

    private const int MostCharacters = 20 * 1024 * 1024;
    private const int MostDepth = 200;
    private const int MostNodes = 1_000_000;

    private static readonly ZipLimits Limits = new(Parts: 3_000, Unpacked: 120 * 1024 * 1024);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipParts _parts;

    private DocxParts(ZipParts parts) => _parts = parts;

    public IReadOnlyCollection<string> Names => _parts.Names;

    /// <summary>Whether a zip calls itself a Word document; nothing of it but its list of names is read.</summary>
    public static bool IsOne(Stream content)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (parts, _, _) = ZipParts.Of(content, Limits, name => { names.Add(name); return false; });
        return parts is not null && names.Contains("[Content_Types].xml") && names.Contains(Main);
    }

    /// <exception cref="UploadRefusedException"/>
    public static DocxParts Of(Stream content, CancellationToken cancellation)
    {
        var (parts, fault, _) = ZipParts.Of(content, Limits, wanted: null, cancellation);
        if (parts is null)
        {
            throw new UploadRefusedException(fault switch
            {
                ZipFault.Locked => SourceText.Of("The document is locked with a password."),
                ZipFault.TooManyParts or ZipFault.UnpacksTooBig => SourceText.Of("The document unpacks to more than is allowed."),
                _ => Reasons.Damaged,
            });
        }
        if (parts.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UploadRefusedException(SourceText.Of("The document has macros. Save it as DOCX without macros."));
        }
        return new(parts);
    }

    public byte[]? Bytes(string name) => _parts[name];

    /// <summary>Null when there is no such part.</summary>
    /// <exception cref="UploadRefusedException">Broken, with a document type, or too deep.</exception>
    public XElement? Xml(string name)
    {
        if (_parts[name] is not { } bytes)
        {
            return null;
        }
        try
        {
            Measure(bytes);
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException)
        {
            throw new UploadRefusedException(Reasons.Damaged);
        }
    }

    private static void Measure(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
        for (var nodes = 0; reader.Read();)
        {
            if (reader.Depth > MostDepth || ++nodes > MostNodes)
            {
                throw new UploadRefusedException(Reasons.TooMuchWork);
            }
        }
    }

    /// <summary>Parts within the document by relation id; what points outside is not among them.</summary>
    public IReadOnlyDictionary<string, string> Relations(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Xml($"{folder}_rels/{part[folder.Length..]}.rels")?.Elements() ?? [])
        {
            if ((string?)relation.Attribute("TargetMode") != "External"
                && (string?)relation.Attribute("Id") is { } id && (string?)relation.Attribute("Target") is { } target)
            {
                known[id] = target.StartsWith('/') ? target[1..] : folder + target;
            }
        }
        return known;
    }
}
