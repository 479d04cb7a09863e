using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Directory;

/// <summary>The directory in memory. It is read once; what the next part of the catalogue keeps in the database will be asked for the same way.</summary>
internal sealed class ArchiveDirectory : IArchives
{
    private readonly IReadOnlyList<ArchiveEntry> _entries;
    private readonly Dictionary<string, ArchiveEntry> _byCode;

    public ArchiveDirectory()
        : this(ArchiveFile.Read())
    {
    }

    public ArchiveDirectory(ArchiveFile file)
    {
        _entries = [.. file.Archives.Select(a => a.Entry())];
        _byCode = _entries.ToDictionary(e => e.Code, StringComparer.OrdinalIgnoreCase);
        StateArchivesOfKazakhstan = file.StateArchivesOfKazakhstan;
        Names = new(_entries);
    }

    public ArchiveNames Names { get; }

    public int StateArchivesOfKazakhstan { get; }

    public IReadOnlyList<ArchiveEntry> All => _entries;

    public Task<IReadOnlyList<ArchiveEntry>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ArchiveEntry>>(
        [.. _entries.OrderBy(e => Countries.Order(e.Country)).ThenBy(e => e.Kind).ThenBy(e => e.Name.ToString(), Alphabet.Current)]);

    public Task<ArchiveEntry?> FindAsync(string code, CancellationToken cancellation) => Task.FromResult(Find(code));

    public ArchiveEntry? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    public IReadOnlyList<ArchiveEntry> Named(string name) =>
        name.Length > CitationReading.LongestText ? [] : [.. Names.Of(name).Select(n => n.Entry)];

    /// <summary>How a citation in the language names the archive: by its abbreviation, unless others share it.</summary>
    public string Written(ArchiveEntry entry, string language)
    {
        var name = entry.ShortName(language);
        return Names.Of(name).Count <= 1 ? name : entry.Name.In(language);
    }
}
