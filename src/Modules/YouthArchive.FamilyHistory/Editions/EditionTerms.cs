using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Editions;

/// <param name="Key">Lower-case, unique within the edition.</param>
internal sealed record Topic(string Key, LocalizedText Title);

/// <summary>Who competes with whom, and within what limits.</summary>
/// <param name="MinGrade">School grades, inclusive.</param>
/// <param name="IsCollective">A group with one work; otherwise one author.</param>
/// <param name="LeastWords">Of a written work, both inclusive; counted by the rules of its language.</param>
internal sealed record Division(
    string Key, LocalizedText Title, int MinGrade, int MaxGrade, bool IsCollective, int MinAuthors, int MaxAuthors, int LeastWords, int MostWords);

/// <param name="AtUtc">When the defence there begins; null while it is not set.</param>
internal sealed record DefencePlace(string Key, LocalizedText Title, DateTime? AtUtc, bool IsByVideo);

/// <summary>What the competition's edition asks for beyond its dates. One row an edition.</summary>
internal sealed class EditionTerms : IVersioned
{
    public required int EditionId { get; init; }
    public required LocalizedText Theme { get; set; }
    public IReadOnlyList<Topic> Topics { get; set; } = [];
    public IReadOnlyList<Division> Divisions { get; set; } = [];
    public IReadOnlyList<WorkForm> Forms { get; set; } = [];

    /// <summary>Working languages, e.g. <c>kk</c>, <c>ru</c>.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];
    public IReadOnlyList<DefencePlace> Defences { get; set; } = [];

    /// <summary>Of a podcast or a film.</summary>
    public int MostMinutes { get; set; } = 10;

    /// <summary>Of the process report, both inclusive.</summary>
    public int LeastReportWords { get; set; } = 300;
    public int MostReportWords { get; set; } = 500;
    public int LeastArchivalSources { get; set; } = 3;

    /// <summary>
    /// Words in common with other works from which on a person looks, percent of the work's own words. The search finds a little less
    /// than was copied: to be shown a copied fifth, ask from a tenth.
    /// </summary>
    public int OriginalityPercent { get; set; } = 10;

    /// <summary>Two readers whose totals (of 100) differ by more than this call a third.</summary>
    public int ThirdReaderGap { get; set; } = 15;

    /// <summary>How many works go on to the defence; a third reader is also called where that line is crossed. 0: not used.</summary>
    public int Shortlist { get; set; }

    /// <summary>A practice edition is never judged and gives no prizes.</summary>
    public bool IsPractice { get; set; }
    public int Version { get; set; }

    public Division? Division(string key) => Divisions.FirstOrDefault(d => d.Key == key);
}
