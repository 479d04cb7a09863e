using YouthArchive.Catalogue.Citations.Reading;
using YouthArchive.Catalogue.Citations.Writing;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;

namespace YouthArchive.Catalogue.Citations;

internal sealed class CitationDesk(ArchiveDirectory directory) : ICitations
{
    private readonly CitationReader _reader = new(directory);
    private readonly CitationWriter _writer = new(directory);
    private readonly Exports _exports = new(new(directory));

    public CitationReading Read(string? text, CitationHints? hints = null) => _reader.Read(text, hints);

    public string Write(ArchivalCitation citation, CitationStyle style) => _writer.Write(citation, style);

    public string Export(ArchivalCitation citation, CitationFormat format) => _exports.Write(citation, format);

    public IReadOnlyList<CitationProblem> Check(ArchivalCitation citation, CitationSurroundings? surroundings = null) => CitationChecks.Of(citation, surroundings);

    public CitationReading Read(CitationInput input, CitationHints? hints = null)
    {
        var pasted = string.IsNullOrWhiteSpace(input.Text) ? null : _reader.Read(input.Text, hints);
        return new TypedCitation(directory, input, pasted, hints).Read();
    }
}
