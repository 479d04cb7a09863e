using YouthArchive.Platform.Localization;

namespace YouthArchive.Catalogue.Contracts;

/// <summary>The directory of archives: a sample, and its page says how complete it is.</summary>
public interface IArchives
{
    /// <summary>By country, the central ones first, then by name in the current language.</summary>
    Task<IReadOnlyList<ArchiveEntry>> AllAsync(CancellationToken cancellation);

    /// <summary>By its code; null when there is none such.</summary>
    Task<ArchiveEntry?> FindAsync(string code, CancellationToken cancellation);

    /// <summary>
    /// Which archives bear this name or abbreviation, in any language, now or formerly: letters of either alphabet that look alike, dots,
    /// spaces and case do not matter. Several when they share it («ГАПО»). Empty when none does.
    /// </summary>
    IReadOnlyList<ArchiveEntry> Named(string name);
}

/// <summary>What an archive is in its country's network.</summary>
public enum ArchiveKind { National, Central, Regional, City, Departmental }

/// <summary>An archive of the directory.</summary>
/// <param name="Code">Lower-case Latin, stable, as in the page's address: <c>kz-tsga</c>.</param>
/// <param name="Name">In four languages.</param>
/// <param name="Abbreviation">Where the language has a usual one.</param>
/// <param name="FormerNames">Names it bore before, oldest first.</param>
/// <param name="Country">ISO 3166 of two letters: KZ, MN, RU, GB.</param>
/// <param name="Region">Region or city of national standing; <see cref="LocalizedText.Empty"/> for those of the whole country.</param>
/// <param name="Place">The town it stands in.</param>
/// <param name="ValidFrom">The year its present name begins; null when not known.</param>
/// <param name="ValidTo">The year it ended; null while it exists.</param>
/// <param name="IsSample">True while the archive has not confirmed the entry.</param>
public sealed record ArchiveEntry(
    string Code,
    ArchiveKind Kind,
    string Country,
    LocalizedText Name,
    LocalizedText Abbreviation,
    LocalizedText Region,
    LocalizedText Place,
    IReadOnlyList<FormerName> FormerNames,
    int? ValidFrom,
    int? ValidTo,
    string? Website,
    bool IsSample)
{
    /// <summary>Further spellings by which references name it, of any language.</summary>
    public IReadOnlyList<string> AlsoWritten { get; init; } = [];

    /// <summary>The abbreviation of the language, or the name where it has none.</summary>
    public string ShortName(string language) => Abbreviation.Exactly(language) is { Length: > 0 } text ? text : Name.In(language);
}

/// <summary>A name an archive bore, with the years when they are known.</summary>
public sealed record FormerName(LocalizedText Name, LocalizedText Abbreviation, int? From, int? To);
