using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Contracts;

/// <param name="EntryId">26-character id, unique over all programmes.</param>
/// <param name="Code">Short code shown to judges, e.g. <c>H-07</c>; unique within the edition and safe in a URL.</param>
/// <param name="IsReady">False while there is nothing to judge yet (no repository handed in).</param>
/// <param name="LanguageOfTitle">Language of the title, when known, for the page's <c>lang</c>.</param>
public sealed record JudgedEntry(
    string EntryId, int EditionId, string Code, string Title, LocalizedText Summary, string? TrackKey, bool IsReady, string? LanguageOfTitle = null);

/// <summary>What a programme hands to its judges. The programme's module implements it.</summary>
public interface IJudgedEntries
{
    /// <summary>One of Programmes' names.</summary>
    string Programme { get; }

    /// <summary>By code.</summary>
    Task<IReadOnlyList<JudgedEntry>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}

/// <summary>Whose an entry is. Judges never see it; a published ranking shows the people by their public names.</summary>
public interface IEntryPeople
{
    string Programme { get; }

    /// <summary>Ids of the people of each entry, in the order they are shown. One query for all; an entry without people is left out.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfEntriesAsync(
        IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default);
}

/// <summary>How much of an entry's people a judge may see.</summary>
public enum EvidenceSight
{
    /// <summary>Names, schools, logins, pictures and addresses that tell them are masked.</summary>
    Blind,
    Open,
}

/// <summary>What stands beside the rubric: the programme draws it. It raises questions; it never changes a score.</summary>
public interface IEvidencePanels
{
    string Programme { get; }

    /// <summary>Null when nothing is known of the entry yet. Must call nothing outside the site.</summary>
    Task<Fragment?> ForAsync(string entryId, EvidenceSight sight, CancellationToken cancellation = default);
}

/// <summary>Why a judge must not judge an entry.</summary>
/// <param name="Reason">English source text; shown through the localiser.</param>
public sealed record DetectedConflict(string EntryId, string Reason);

/// <summary>Conflicts of interest that a programme can see for itself (the judge is a member, a mentor, a co-contributor).</summary>
public interface IConflictSource
{
    string Programme { get; }

    Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default);
}

/// <summary>Raised after a ranking was published or withdrawn.</summary>
public sealed record RankingPublished(int EditionId);
