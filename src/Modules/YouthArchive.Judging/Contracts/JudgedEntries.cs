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

/// <summary>What a conflict of interest comes from.</summary>
public enum ConflictKind
{
    /// <summary>The judge is or was a member.</summary>
    Self,
    Mentor,
    Teacher,
    School,

    /// <summary>The judge is a member's guardian, or the other way round.</summary>
    Guardian,

    /// <summary>The family name; with the school it stands, alone it is only shown to the organiser.</summary>
    Family,

    /// <summary>Addresses at one private mail domain: one organisation.</summary>
    MailDomain,

    /// <summary>The judge has written to the entry's repository.</summary>
    Contributor,
    Declared,
    Other,

    /// <summary>The judge is tied to the place the entry comes from or tells of.</summary>
    Place,
}

/// <summary>Why a judge must not judge an entry.</summary>
/// <param name="Reason">English source text; shown through the localiser.</param>
/// <param name="IsQuestion">Bars nobody: the organiser is asked.</param>
public sealed record DetectedConflict(string EntryId, string Reason, ConflictKind Kind = ConflictKind.Other, bool IsQuestion = false);

/// <summary>
/// Conflicts of interest that a programme can see for itself (the judge is a member, a mentor, a co-contributor). What people's own
/// ties tell (school, teacher, guardian, name, mail) is found for every programme that says whose its entries are.
/// </summary>
public interface IConflictSource
{
    string Programme { get; }

    Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default);

    /// <summary>The same for many judges; a source that can answer them in one query does.</summary>
    async Task<ILookup<string, DetectedConflict>> OfJudgesAsync(
        IReadOnlyCollection<string> judgeIds, int editionId, CancellationToken cancellation = default)
    {
        var found = new List<(string Judge, DetectedConflict Conflict)>();
        foreach (var judge in judgeIds)
        {
            found.AddRange((await OfJudgeAsync(judge, editionId, cancellation)).Select(c => (judge, c)));
        }
        return found.ToLookup(f => f.Judge, f => f.Conflict, StringComparer.Ordinal);
    }
}

/// <summary>Raised after a ranking was published or withdrawn.</summary>
public sealed record RankingPublished(int EditionId);
